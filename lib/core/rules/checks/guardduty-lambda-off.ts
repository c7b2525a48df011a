import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const guarddutyLambdaOff: Rule<'account-region'> = {
  id: 'guardduty-lambda-off',
  area: 'configuration',
  severity: 'medium',
  target: 'account-region',
  title: 'GuardDuty does not watch the functions of this Region',
  rationale: 'Calls of a caught function to known bad addresses go unnoticed.',
  remediation: {
    text: 'Enable Lambda Protection for all accounts from the delegated administrator.',
    cli: 'aws guardduty update-detector --region {region} --detector-id <id> --features Name=LAMBDA_NETWORK_LOGS,Status=ENABLED',
  },
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html'],
  controls: { securityHub: ['GuardDuty.6'], nist80053: ['SI-4'] },
  catalogue: ['CFG-31'],
  gate: 'Only where there are functions.',
  judge: ({ guardDuty, functionCount, account, region }) =>
    given(functionCount, 'lambda-function', (count) => {
      if (count === 0) return notApplicable('There are no functions.')
      return given(guardDuty, 'guardduty-status', (status) =>
        status?.enabled && status.lambdaNetworkLogs
          ? pass
          : fail(
              { detector: status?.enabled ? 'on' : 'off', lambdaProtection: 'off' },
              at('guardduty-status', `${account.id}/${region}`),
            ),
      )
    }),
}
