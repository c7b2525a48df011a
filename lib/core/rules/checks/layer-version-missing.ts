import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const layerVersionMissing: Rule<'version'> = {
  id: 'layer-version-missing',
  area: 'code',
  severity: 'medium',
  target: 'version',
  title: 'Layer version has been deleted',
  rationale:
    'It keeps working until the next update, which then fails: the function cannot be patched without replacing the layer.',
  remediation: {
    text: 'Move to a layer version that exists.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --layers <layer version>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
  controls: { nist80053: ['CM-8', 'SI-2'] },
  catalogue: ['CODE-06'],
  gate: null,
  judge: (fn) => {
    if (fn.layers.length === 0) return notApplicable('It uses no layers.')
    const gone = fn.layers.find(({ fact }) => fact.seen && fact.value === null)
    if (gone !== undefined) return fail({ layer: gone.id }, configured(fn, 'layers'))
    for (const { fact } of fn.layers) {
      if (!fact.seen) return unknown(fact.why, 'layer-version')
    }
    return pass
  },
}
