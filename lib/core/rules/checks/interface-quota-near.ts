import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const interfaceQuotaNear: Rule<'account-region'> = {
  id: 'interface-quota-near',
  area: 'network',
  severity: 'high',
  target: 'account-region',
  title: 'Network interfaces are near their quota',
  rationale:
    'At the quota Lambda can make no further interface: functions fail with EniLimitExceeded.',
  remediation: {
    text: 'Merge security-group sets, remove what is unused, or ask for a higher quota in time.',
    cli: 'aws service-quotas request-service-quota-increase --region {region} --service-code lambda --quota-code L-9FEE3D26 --desired-value <number>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
  controls: { nist80053: ['CP-2(2)', 'SC-5(2)'] },
  catalogue: ['NET-14'],
  gate: null,
  judge: ({ quotas, scene, account, region }) =>
    given(quotas, 'service-quota, network-interface', (uses) => {
      const near = uses.filter(({ share }) => share > scene.settings.quotaShare)
      const worst = near.toSorted((x, y) => y.share - x.share)[0]
      if (worst !== undefined) {
        const used = worst.use.known ? worst.use.value : worst.use.atLeast
        return fail(
          {
            quota: worst.quota,
            scope: worst.scopeId,
            used: String(used),
            limit: String(worst.limit),
            over: String(near.length),
          },
          at('service-quota', `${account.id}/${region}`),
        )
      }
      const blind = uses.find(({ use }) => !use.known)
      return blind !== undefined && !blind.use.known
        ? unknown(blind.use.why, 'network-interface')
        : pass
    }),
}
