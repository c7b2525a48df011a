import { parseArn } from '../../model/arn.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass } from '../verdict.ts'

export const unlistedExtensionLayer: Rule<'version'> = {
  id: 'unlisted-extension-layer',
  area: 'code',
  severity: 'info',
  target: 'version',
  title: 'Uses an extension whose publisher is not on the list',
  rationale:
    'An extension runs beside the code, sees its traffic and environment, and goes on after it has answered.',
  remediation: { text: 'Approve the publisher in the settings, or remove the layer.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-extensions.html'],
  controls: { nist80053: ['CM-7', 'SR-4'] },
  catalogue: ['CODE-09'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('An image brings extensions inside, where they cannot be seen.')
    const { approvedLayerAccounts } = fn.scene.settings
    const odd = fn.configuration.layers.find(({ arn }) => {
      const parts = parseArn(arn)
      const own = parts?.accountId === fn.account.id
      return (
        /extension|agent|otel|apm/i.test(parts?.resource ?? '') &&
        !own &&
        !approvedLayerAccounts.includes(parts?.accountId ?? '')
      )
    })
    return odd === undefined ? pass : fail({ layer: odd.arn }, configured(fn, 'layers'))
  },
}
