import {
  type ServiceQuota as Answer,
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
} from '@aws-sdk/client-service-quotas'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { classifyError } from '../aws/classify-error.ts'
import type { AwsClients } from '../aws/clients.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { Feed } from '../feed.ts'
import type { RegionSource, Target } from '../source.ts'

interface Wanted {
  readonly serviceCode: string
  readonly quotaCode: string
}

/** What bounds Lambda's network: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html and the Lambda quotas page. */
export const WANTED_QUOTAS: readonly Wanted[] = [
  { serviceCode: 'lambda', quotaCode: 'L-9FEE3D26' },
  { serviceCode: 'lambda', quotaCode: 'L-B99A9384' },
  { serviceCode: 'vpc', quotaCode: 'L-DF5E4CA3' },
  { serviceCode: 'vpc', quotaCode: 'L-2AFB9258' },
  { serviceCode: 'vpc', quotaCode: 'L-0EA8095F' },
  { serviceCode: 'vpc', quotaCode: 'L-E79EC296' },
  { serviceCode: 'vpc', quotaCode: 'L-407747CB' },
  { serviceCode: 'vpc', quotaCode: 'L-BB24F6E5' },
  { serviceCode: 'vpc', quotaCode: 'L-2C462E13' },
  { serviceCode: 'vpc', quotaCode: 'L-44499CD2' },
]

export const serviceQuotas: RegionSource = {
  name: 'service-quotas',
  scope: 'region',
  kinds: ['service-quota'],
  actions: ['servicequotas:GetServiceQuota', 'servicequotas:GetAWSDefaultServiceQuota'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle([
      'functions',
      'capacity-providers',
      'network-interfaces',
    ])
    if (idle !== null) return idle
    const feed = new Feed<Wanted>()
    feed.push(WANTED_QUOTAS)
    feed.end(null)
    return collectEach({
      action: 'servicequotas:GetServiceQuota',
      feed,
      subject: (wanted) => keyOf(target, wanted),
      read: async (wanted) => {
        const { quota, applied } = await readQuota(aws, wanted)
        return [normalizeQuota(target, { wanted, quota, applied })]
      },
    })
  },
}

/** Where nothing was ever applied to the account, AWS knows only the default. */
async function readQuota(aws: AwsClients, { serviceCode, quotaCode }: Wanted) {
  const input = { ServiceCode: serviceCode, QuotaCode: quotaCode }
  try {
    const answer = await aws.serviceQuotas.send(new GetServiceQuotaCommand(input))
    return { quota: required(answer.Quota, 'Quota'), applied: true }
  } catch (error) {
    if (classifyError(error) !== 'absent') throw error
    const answer = await aws.serviceQuotas.send(new GetAWSDefaultServiceQuotaCommand(input))
    return { quota: required(answer.Quota, 'Quota'), applied: false }
  }
}

export function normalizeQuota(
  target: Target,
  {
    wanted,
    quota,
    applied,
  }: { readonly wanted: Wanted; readonly quota: Answer; readonly applied: boolean },
): InventoryRecord {
  const value = required(quota.Value, 'Quota.Value')
  const facts = { ...wanted, name: quota.QuotaName ?? null, value, applied }
  return { kind: 'service-quota', key: keyOf(target, wanted), facts }
}

const keyOf = ({ accountId, region }: Target, { serviceCode, quotaCode }: Wanted): string =>
  `${accountId}/${region}/${serviceCode}/${quotaCode}`
