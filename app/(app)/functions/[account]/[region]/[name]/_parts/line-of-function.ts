import { observePart } from '#lib/core/model/observe-function.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import type { Line } from '#lib/core/responsibility/line.ts'
import { lineOf } from '#lib/core/responsibility/line-of.ts'
import { configurationOf } from './configuration-of.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

/** The responsibility line of what a qualifier runs, today. */
export async function lineOfFunction({ fn, qualifier }: PartProps): Promise<Line> {
  const evidence = await evidenceOf(fn)
  const configuration = configurationOf(fn.configuration, evidence, qualifier)
  return lineOf(
    {
      configuration: configuration === null ? unseen('not-collected') : seen(configuration),
      runtimeManagement: observePart(evidence, 'runtime-management', configuration?.arn ?? fn.key),
    },
    new Date(),
  )
}
