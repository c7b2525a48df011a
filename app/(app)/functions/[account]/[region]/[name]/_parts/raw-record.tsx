import { Evidence } from '#app/_ui/evidence.tsx'
import { configurationOf } from './configuration-of.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

export async function RawRecord({ fn, qualifier }: PartProps) {
  const shown =
    configurationOf(fn.configuration, await evidenceOf(fn), qualifier) ?? fn.configuration
  return (
    <details>
      <summary className="flex h-9 items-center px-4 text-muted hover:text-ink">
        Show the record
      </summary>
      <Evidence
        name={shown.arn}
        text={JSON.stringify(shown, null, 2)}
        source={
          <>
            <code className="font-mono">lambda:ListFunctions</code>, run {fn.runId ?? 'unknown'}
          </>
        }
      />
    </details>
  )
}
