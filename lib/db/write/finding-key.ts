import { hash } from 'node:crypto'

/** A finding's key: the same whenever the same rule fails at the same place, so that what was said of it is found again. */
export function findingKey(finding: {
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
  readonly resource: string
  readonly qualifier: string | null
}): string {
  const { accountId, region, ruleId, resource, qualifier } = finding
  const text = [accountId, region, ruleId, resource, qualifier ?? ''].join('\n')
  const hex = hash('sha256', text, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
