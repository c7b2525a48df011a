import type { Observed } from '#lib/core/model/observed.ts'
import type { GraphAccount, GraphFunction, GraphPrincipal, PolicyText } from './graph-input.ts'
import { textHash } from './text-hash.ts'

/** What an account's edges hang on, told apart without reading a single policy. Equal hashes, equal inputs. */
export interface AccountHashes {
  /** Its control policies, its place in the organization and the losses. */
  readonly control: string
  /** Its principals and `control`. */
  readonly callers: string
  /** Every qualifier with its policy and URL. */
  readonly targets: string
  /** Of each qualifier's policy and URL, by its ARN. */
  readonly policies: ReadonlyMap<string, string>
  /** Execution roles, event sources and destinations. */
  readonly wiring: string
}

export function accountHashes(account: GraphAccount, organizationId: string | null): AccountHashes {
  const { principals, functions, standing, organizationPath, serviceControl } = account
  const levels = serviceControl.seen
    ? serviceControl.value.map((level) => level.map(policyHash).join('+')).join('/')
    : serviceControl.why
  const control = [levels, standing, organizationPath, organizationId].join(' ')
  const policies = new Map<string, string>()
  for (const fn of functions.records) {
    for (const { arn, policy, url } of fn.qualifiers) {
      policies.set(arn, `${observedHash(policy)} ${url.seen ? url.value?.authType : url.why}`)
    }
  }
  return {
    control,
    callers: textHash(
      [control, principals.missing, ...principals.records.map(principalHash).sort()].join('\n'),
    ),
    targets: textHash(
      [...policies]
        .map(([arn, hash]) => `${arn} ${hash}`)
        .sort()
        .join('\n'),
    ),
    policies,
    wiring: textHash(
      [String(functions.missing), ...functions.records.map(wiringOf)].sort().join('\n'),
    ),
  }
}

/** The hash that came with a text, or its own. */
export const policyHash = ({ id, text, hash }: PolicyText): string =>
  `${id} ${hash ?? textHash(text)}`

export const observedHash = (policy: Observed<PolicyText | null>): string =>
  policy.seen ? (policy.value === null ? '' : policyHash(policy.value)) : policy.why

const principalHash = ({ arn, uniqueId, policies, boundary }: GraphPrincipal): string =>
  [
    arn,
    uniqueId,
    policies.seen ? policies.value.map(policyHash).join('+') : policies.why,
    observedHash(boundary),
  ].join(' ')

const wiringOf = ({ arn, roleArn, eventSources, destinations }: GraphFunction): string =>
  JSON.stringify([arn, roleArn, eventSources, destinations])
