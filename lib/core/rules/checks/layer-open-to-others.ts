import { isOutside } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const layerOpenToOthers: Rule<'layer-version'> = {
  id: 'layer-open-to-others',
  area: 'code',
  severity: 'high',
  target: 'layer-version',
  title: 'Layer can be read by everyone, or by accounts outside the organization',
  rationale: 'A layer holds code, and often more than was meant to be published.',
  remediation: {
    text: 'Take the permission away, or grant it to the organization alone.',
    cli: 'aws lambda remove-layer-version-permission --region {region} --layer-name {layer} --version-number {version} --statement-id {statement}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html'],
  controls: { nist80053: ['AC-3', 'AC-6'] },
  catalogue: ['CODE-08'],
  gate: null,
  judge: ({ layer, exposure }) =>
    given(exposure, 'layer-policy', ({ audience, grants }) => {
      if (audience === 'unknown') return unknown('undecidable', 'layer-policy')
      if (!isOutside(audience)) return pass
      const widest = grants.find((grant) => grant.audience === audience)
      return fail(
        {
          layer: layer.layerName,
          version: String(layer.version),
          audience,
          statement: widest?.statement.sid ?? `#${widest?.statement.index ?? 0}`,
        },
        at('layer-policy', layer.arn),
      )
    }),
}
