import type { Listing } from '#lib/core/capacity/listing.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type {
  EventInvokeConfig,
  EventSourceMapping,
  FunctionAlias,
  FunctionUrl,
  ResourcePolicy,
} from '#lib/core/model/function-facts.ts'
import { seen, type Unseen, unseen } from '#lib/core/model/observed.ts'
import type { GraphDestination, GraphFunction, GraphQualifier, PolicyText } from './graph-input.ts'

type OwnUrl = Pick<FunctionUrl, 'arn' | 'functionArn' | 'authType'>
/** `hash` changes with the document, where the store has one. */
type StoredPolicy = Pick<ResourcePolicy, 'arn' | 'functionArn' | 'document'> &
  Partial<ResourcePolicy> &
  Pick<PolicyText, 'hash'>

/** What one account collected of its functions, all Regions together. */
export interface AccountFunctions {
  readonly functions: Listing<
    Pick<FunctionConfiguration, 'arn' | 'roleArn' | 'deadLetterTargetArn'>
  >
  readonly aliases: readonly Pick<FunctionAlias, 'arn' | 'functionArn'>[]
  readonly policies: readonly StoredPolicy[]
  readonly urls: readonly OwnUrl[]
  readonly eventSources: readonly Pick<
    EventSourceMapping,
    'functionArn' | 'targetArn' | 'eventSourceArn' | 'state'
  >[]
  readonly invokeConfigs: readonly (Pick<
    EventInvokeConfig,
    'functionArn' | 'onSuccessArn' | 'onFailureArn'
  > &
    Partial<EventInvokeConfig>)[]
  /** Why a qualifier's policy or URL may be there although it has no record; null when its absence was confirmed. */
  readonly policyMissing: (qualifierArn: string) => Unseen | null
  readonly urlMissing: (qualifierArn: string) => Unseen | null
}

/** Functions with every qualifier that can be asked about: the function itself, its aliases, and whatever has a policy or a URL of its own. */
export function functionsOfAccount(account: AccountFunctions): Listing<GraphFunction> {
  const { functions } = account
  const aliases = Map.groupBy(account.aliases, ({ functionArn }) => functionArn)
  const policies = Map.groupBy(account.policies, ({ functionArn }) => functionArn)
  const urls = Map.groupBy(account.urls, ({ functionArn }) => functionArn)
  const sources = Map.groupBy(account.eventSources, ({ functionArn }) => functionArn)
  const configs = Map.groupBy(account.invokeConfigs, ({ functionArn }) => functionArn)
  return {
    missing: functions.missing,
    records: functions.records.map((fn) => {
      const own = { policies: policies.get(fn.arn) ?? [], urls: urls.get(fn.arn) ?? [] }
      const named = [...(aliases.get(fn.arn) ?? []), ...own.policies, ...own.urls]
      const arns = new Set([fn.arn, ...named.map(({ arn }) => arn)])
      return {
        arn: fn.arn,
        roleArn: fn.roleArn,
        qualifiers: [...arns].map((arn) => qualifierOf(arn, own, account)),
        eventSources: (sources.get(fn.arn) ?? []).map(({ targetArn, eventSourceArn, state }) => ({
          targetArn,
          sourceArn: eventSourceArn,
          state,
        })),
        destinations: destinationsOf(fn, configs.get(fn.arn) ?? []),
      }
    }),
  }
}

function qualifierOf(
  arn: string,
  own: { readonly policies: readonly StoredPolicy[]; readonly urls: readonly OwnUrl[] },
  { policyMissing, urlMissing }: AccountFunctions,
): GraphQualifier {
  const policy = own.policies.find((one) => one.arn === arn)
  const url = own.urls.find((one) => one.arn === arn)
  const [lostPolicy, lostUrl] = [policyMissing(arn), urlMissing(arn)]
  return {
    arn,
    policy: policy
      ? seen({ ...hashOf(policy), id: `${arn}/policy`, text: policy.document })
      : lostPolicy === null
        ? seen(null)
        : unseen(lostPolicy),
    url: url ? seen({ authType: url.authType }) : lostUrl === null ? seen(null) : unseen(lostUrl),
  }
}

const hashOf = ({ hash }: StoredPolicy) => (hash === undefined ? {} : { hash })

function destinationsOf(
  { deadLetterTargetArn }: Pick<FunctionConfiguration, 'deadLetterTargetArn'>,
  configs: AccountFunctions['invokeConfigs'],
): readonly GraphDestination[] {
  const found: GraphDestination[] = []
  const add = (arn: string | null, on: GraphDestination['on']): void => {
    const isKnown = found.some((one) => one.arn === arn && one.on === on)
    if (arn !== null && !isKnown) found.push({ arn, on })
  }
  for (const { onSuccessArn, onFailureArn } of configs) {
    add(onSuccessArn, 'success')
    add(onFailureArn, 'failure')
  }
  add(deadLetterTargetArn, 'dead-letter')
  return found
}
