import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import { arnAt } from '#sandbox/world/place.ts'
import type { Handlers } from './handler.ts'

interface Quota {
  readonly service: string
  readonly code: string
  readonly name: string
  readonly value: number
}

const quota = (
  [service, code]: readonly [service: string, code: string],
  name: string,
  value: number,
): Quota => ({ service, code, name, value })

/** AWS's defaults. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const DEFAULTS: readonly Quota[] = [
  quota(['lambda', 'L-B99A9384'], 'Concurrent executions', 1000),
  quota(['lambda', 'L-9FEE3D26'], 'Elastic network interfaces per VPC', 500),
  quota(['lambda', 'L-2ACBD22F'], 'Function and layer storage', 300),
  quota(['vpc', 'L-DF5E4CA3'], 'Network interfaces per Region', 5000),
  quota(['vpc', 'L-2AFB9258'], 'Security groups per network interface', 5),
  quota(['vpc', 'L-0EA8095F'], 'Inbound or outbound rules per security group', 60),
  quota(['vpc', 'L-E79EC296'], 'VPC security groups per Region', 2500),
  quota(['vpc', 'L-407747CB'], 'Subnets per VPC', 200),
]

const wire = (call: Call, one: Quota, value: number): XmlObject => ({
  ServiceCode: one.service,
  ServiceName: one.service === 'vpc' ? 'Amazon Virtual Private Cloud (Amazon VPC)' : 'AWS Lambda',
  QuotaArn: arnAt(call, 'servicequotas', `${one.service}/${one.code}`),
  QuotaCode: one.code,
  QuotaName: one.name,
  Value: value,
  Unit: 'None',
  Adjustable: true,
  GlobalQuota: false,
})

function find(call: Call): Quota {
  const found = DEFAULTS.find(
    (one) => one.service === textOf(call, 'ServiceCode') && one.code === textOf(call, 'QuotaCode'),
  )
  if (found === undefined) {
    throw new AwsError(
      'NoSuchResourceException',
      'The request failed because the specified resource does not exist.',
    )
  }
  return found
}

export const serviceQuotas: Handlers = {
  GetServiceQuota: (call, world) => {
    const one = find(call)
    const applied = world.region(call).plan.quotas[`${one.service}/${one.code}`]
    return { Quota: wire(call, one, applied ?? one.value) }
  },
  GetAWSDefaultServiceQuota: (call) => {
    const one = find(call)
    return { Quota: wire(call, one, one.value) }
  },
  ListServiceQuotas: (call, world) => {
    const { quotas } = world.region(call).plan
    const all = DEFAULTS.filter((one) => one.service === textOf(call, 'ServiceCode')).map((one) =>
      wire(call, one, quotas[`${one.service}/${one.code}`] ?? one.value),
    )
    const size = Math.min(100, numberOf(call, 'MaxResults', 100))
    const { items, next } = pageOf(all, { marker: textOf(call, 'NextToken'), size })
    return next === null ? { Quotas: items } : { Quotas: items, NextToken: next }
  },
}
