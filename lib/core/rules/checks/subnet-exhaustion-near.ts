import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const subnetExhaustionNear: Rule<'subnet'> = {
  id: 'subnet-exhaustion-near',
  area: 'network',
  severity: 'high',
  target: 'subnet',
  title: 'Subnet runs out of addresses soon',
  rationale:
    'At the pace of the last weeks its addresses end within the notice period; deployments will then fail.',
  remediation: { text: 'Add a subnet in the same zone or free addresses before that day.' },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  ],
  controls: { nist80053: ['CP-2(2)', 'SC-5(2)'] },
  catalogue: ['NET-12'],
  gate: null,
  judge: ({ subnet, hostsFunctions, daysLeft, scene, account, region }) =>
    given(hostsFunctions, 'lambda-function', (hosts) => {
      if (!hosts) return notApplicable('No function uses it.')
      return given(daysLeft, 'history', (days) => {
        if (days === null || days > scene.settings.exhaustionDays) return pass
        return fail(
          { subnet: subnet.id, daysLeft: String(days) },
          at('subnet', `${account.id}/${region}/${subnet.id}`, 'availableIpAddressCount'),
        )
      })
    }),
}
