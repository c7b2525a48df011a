import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const orphanInterface: Rule<'network-interface'> = {
  id: 'orphan-interface',
  area: 'network',
  severity: 'low',
  target: 'network-interface',
  title: 'Network interface of Lambda that no function explains',
  rationale: 'It holds an address and keeps its subnet and security group from being deleted.',
  remediation: {
    text: 'Find the version or connector that made it; if none is left, AWS removes it within a day, or support does.',
    cli: 'aws ec2 describe-network-interfaces --region {region} --network-interface-ids {networkInterface}',
  },
  references: ['https://github.com/awslabs/aws-support-tools/tree/master/Lambda/FindEniMappings'],
  controls: { nist80053: ['CM-8'] },
  catalogue: ['NET-16'],
  gate: null,
  judge: ({ networkInterface, status, account, region }) => {
    if (networkInterface.interfaceType !== 'lambda')
      return notApplicable('It is no interface of Lambda.')
    return given(status, 'network-interface', (found) => {
      if (found.state === 'unknown') return unknown(found.why, 'function-version')
      if (found.state !== 'orphan' && found.state !== 'stuck') return pass
      return fail(
        {
          networkInterface: networkInterface.id,
          state: found.state,
          subnet: networkInterface.subnetId ?? 'not said',
        },
        at('network-interface', `${account.id}/${region}/${networkInterface.id}`),
      )
    })
  },
}
