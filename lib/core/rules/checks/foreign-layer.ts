import { parseArn } from '../../model/arn.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, type Verdict } from '../verdict.ts'
import { whoseAccount } from '../whose-account.ts'

export const foreignLayer: Rule<'version'> = {
  id: 'foreign-layer',
  area: 'code',
  severity: 'high',
  target: 'version',
  title: 'Uses a layer of an account outside the organization',
  rationale:
    'Code of a layer runs with the role of the function; its owner publishes what goes into your next deployment.',
  remediation: {
    text: 'Copy the layer into an account of your own, or approve its account in the settings.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --layers <own layer version>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html'],
  controls: { nist80053: ['SR-3', 'SR-4', 'SA-9'] },
  catalogue: ['CODE-05'],
  gate: null,
  judge: (fn) => {
    const approved = fn.scene.settings.approvedLayerAccounts
    let undecided: Verdict | null = null
    for (const { arn } of fn.configuration.layers) {
      const owner = parseArn(arn)?.accountId ?? ''
      if (approved.includes(owner)) continue
      const verdict = whoseAccount(fn, owner, (whose) =>
        whose === 'outside' ? fail({ layer: arn, owner }, configured(fn, 'layers')) : pass,
      )
      if (verdict.status === 'fail') return verdict
      if (verdict.status === 'unknown') undecided = verdict
    }
    return (
      undecided ??
      (fn.configuration.layers.length === 0 ? notApplicable('It uses no layers.') : pass)
    )
  },
}
