import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const interfaceGroupsEdited: Rule<'network-interface'> = {
  id: 'interface-groups-edited',
  area: 'network',
  severity: 'medium',
  target: 'network-interface',
  title: 'Security groups of a Lambda interface are not those of its function',
  rationale: 'The function is then bound by rules that its configuration does not show.',
  remediation: {
    text: 'Update the VPC configuration of the function, so that Lambda makes the interface anew.',
    cli: 'aws ec2 describe-network-interfaces --region {region} --network-interface-ids {networkInterface}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-networking.html'],
  controls: { nist80053: ['CM-3'] },
  catalogue: ['NET-18'],
  gate: null,
  judge: ({ networkInterface, status, account, region }) => {
    if (networkInterface.interfaceType !== 'lambda')
      return notApplicable('It is no interface of Lambda.')
    return given(status, 'network-interface', (found) => {
      if (found.state === 'unknown') return unknown(found.why, 'function-version')
      if (found.state !== 'edited') return pass
      return fail(
        {
          networkInterface: networkInterface.id,
          function: found.functionArn,
          groups: networkInterface.securityGroupIds.join(', '),
        },
        at(
          'network-interface',
          `${account.id}/${region}/${networkInterface.id}`,
          'securityGroupIds',
        ),
      )
    })
  },
}
