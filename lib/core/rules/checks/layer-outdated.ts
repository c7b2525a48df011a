import { daysSince } from '../context.ts'
import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown, type Verdict } from '../verdict.ts'

export const layerOutdated: Rule<'version'> = {
  id: 'layer-outdated',
  area: 'code',
  severity: 'low',
  target: 'version',
  title: 'Layer is several versions or a long time behind',
  rationale: 'Layers do not update themselves: fixes of the newer versions are missing here.',
  remediation: {
    text: 'Move to the newest version and test.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --layers {newest}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['CODE-07'],
  gate: null,
  judge: (fn) => {
    if (fn.layers.length === 0) return notApplicable('It uses no layers.')
    const { layerAgeDays, layerVersionsBehind } = fn.scene.settings
    let blind: Verdict | null = null
    for (const { fact, newest } of fn.layers) {
      if (!fact.seen) blind = unknown(fact.why, 'layer-version')
      else if (!newest.seen) blind = unknown(newest.why, 'layer-version')
      else if (fact.value === null || newest.value === null) continue
      else {
        const behind = newest.value.version - fact.value.version
        const age =
          fact.value.createdAt === null ? null : daysSince(fact.value.createdAt, fn.scene.now)
        if (behind >= layerVersionsBehind || (behind > 0 && age !== null && age > layerAgeDays)) {
          return fail(
            { layer: fact.value.arn, newest: newest.value.arn, ageDays: String(age ?? 'not said') },
            configured(fn, 'layers'),
            at('layer-version', fact.value.arn),
          )
        }
      }
    }
    return blind ?? pass
  },
}
