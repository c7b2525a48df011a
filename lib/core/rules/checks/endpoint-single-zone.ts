import { allOf } from '../found.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const endpointSingleZone: Rule<'vpc-endpoint'> = {
  id: 'endpoint-single-zone',
  area: 'network',
  severity: 'low',
  target: 'vpc-endpoint',
  title: 'Interface endpoint has an address in one Availability Zone alone',
  rationale: 'When the zone fails, functions of the other zones lose the service as well.',
  remediation: {
    text: 'Add subnets of other zones to the endpoint.',
    cli: 'aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {endpoint} --add-subnet-ids <subnet in another zone>',
  },
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html'],
  controls: { nist80053: ['CP-10'] },
  catalogue: ['NET-22'],
  gate: 'Only interface endpoints in a VPC that hosts functions.',
  judge: ({ endpoint, hostsFunctions, subnets, account, region }) => {
    if (endpoint.type !== 'Interface') return notApplicable('It is no interface endpoint.')
    return given(hostsFunctions, 'lambda-function', (hosts) => {
      if (!hosts) return notApplicable('No function is attached to its VPC.')
      const zones = new Set<string>()
      for (const { fact } of subnets) {
        if (fact.seen && fact.value?.availabilityZoneId) zones.add(fact.value.availabilityZoneId)
      }
      if (zones.size > 1) return pass
      return given(allOf(subnets), 'subnet', (all) => {
        if (all.length === 0 || all.some(({ availabilityZoneId }) => availabilityZoneId === null))
          return unknown('undecidable', 'subnet')
        return fail(
          { endpoint: endpoint.id, zone: [...zones].join() },
          at('vpc-endpoint', `${account.id}/${region}/${endpoint.id}`, 'subnetIds'),
        )
      })
    })
  },
}
