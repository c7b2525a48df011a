import type { FunctionConfiguration } from '../../model/function-configuration.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { Exposure } from '../../policy/exposure.ts'
import type { FunctionSubject } from '../function-subject.ts'
import { type FunctionWide, functionWide } from './function-facts-of.ts'
import { entryExposure, widestAudience } from './place-exposures.ts'
import { recordBy } from './record-lookup.ts'
import { type VersionContext, versionFacts } from './version-facts-of.ts'

/** A function's subjects: itself, its versions, and its ways in. */
export interface SubjectsOfFunction {
  readonly latest: FunctionSubject
  readonly versions: readonly FunctionSubject[]
  readonly entries: readonly FunctionSubject[]
  /** Aliases whose version's configuration is not known: nothing can be judged there. */
  readonly blindEntries: readonly { readonly name: string; readonly arn: string }[]
}

type Entry = FunctionSubject['entry']

/** Makes the subjects of each function of a place; everything that functions share is looked up once. */
export function subjectsOfFunctions(
  context: VersionContext,
): (latest: FunctionConfiguration) => SubjectsOfFunction {
  const { place, answers, scene } = context
  const wideOf = functionWide(place, answers)
  const factsOf = versionFacts(context)
  const policies = recordBy(place.kinds['resource-policy'], ({ arn }) => arn)
  // AWS names the unqualified function `…:$LATEST` here, and without a qualifier in policies and URLs.
  const asyncs = recordBy(place.kinds['event-invoke-config'], ({ arn }) =>
    arn.replace(/:\$LATEST$/, ''),
  )

  const entryFacts = (arn: string, wide: FunctionWide & { readonly isReplica: boolean }) => {
    const policy = wide.isReplica ? NOT_ASKED : policies(arn)
    const url = wide.urls.seen
      ? seen(wide.urls.value.find((each) => each.arn === arn) ?? null)
      : wide.urls
    const exposure = entryExposure(arn, policy, url, answers.organizationFacts)
    const asyncConfig = wide.isReplica ? NOT_ASKED : asyncs(arn)
    return { policy, url, exposure, asyncConfig }
  }

  return (latest) => {
    const wide = { ...wideOf(latest), isReplica: latest.masterArn !== null }
    const entries = entriesOf(latest, wide, (arn) => policies(arn))
    const exposed = new Map(entries.map((entry) => [entry.arn, entryFacts(entry.arn, wide)]))
    const base = {
      scene,
      account: place.account,
      region: place.region,
      functionArn: latest.arn,
      functionName: latest.functionName,
      latest,
      ...wide,
      widestAudience: widest([...exposed.values()], wide),
    }
    const at = (entry: Entry, configuration: FunctionConfiguration): FunctionSubject => ({
      ...base,
      entry,
      reachable: reachable(configuration, wide, policies(configuration.arn)),
      ...factsOf(configuration, wide),
      ...(exposed.get(entry.arn) ?? entryFacts(entry.arn, wide)),
    })
    const first = at(unqualified(latest), latest)
    const published = wide.versions.seen ? wide.versions.value : []
    const byVersion = new Map(published.map((each) => [each.version, each] as const))
    byVersion.set('$LATEST', latest)
    const leads = entries.slice(1).map((entry) => ({
      entry,
      configuration: byVersion.get(versionBehind(entry, wide)),
    }))
    return {
      latest: first,
      versions: [first, ...published.map((each) => at(versionEntry(each), each))],
      entries: [
        first,
        ...leads.flatMap(({ entry, configuration }) =>
          configuration === undefined ? [] : [at(entry, configuration)],
        ),
      ],
      blindEntries: leads.flatMap(({ entry, configuration }) =>
        configuration === undefined ? [entry] : [],
      ),
    }
  }
}

/** Replicas of Lambda@Edge live elsewhere: nothing but their configuration is asked for. */
const NOT_ASKED = unseen('not-collected')

const unqualified = ({ arn }: FunctionConfiguration): Entry => ({
  kind: 'latest',
  name: '$LATEST',
  arn,
})
const versionEntry = ({ arn, version }: FunctionConfiguration): Entry => ({
  kind: 'version',
  name: version,
  arn,
})

/** The unqualified function first, then its aliases, then the versions that have a policy of their own, or may have, and those that something invokes by number. */
function entriesOf(
  latest: FunctionConfiguration,
  { aliases, versions, eventSources, asyncConfigs }: FunctionWide,
  policyOf: (arn: string) => Observed<unknown>,
): readonly Entry[] {
  const named = aliases.seen ? aliases.value : []
  const published = versions.seen ? versions.value : []
  const invoked = new Set([
    ...(eventSources.seen ? eventSources.value.map(({ targetArn }) => targetArn) : []),
    ...(asyncConfigs.seen ? asyncConfigs.value.map((config) => config.arn) : []),
  ])
  return [
    unqualified(latest),
    ...named.map(({ arn, name }): Entry => ({ kind: 'alias', name, arn })),
    ...published
      .filter(({ arn }) => {
        const policy = policyOf(arn)
        return !policy.seen || policy.value !== null || invoked.has(arn)
      })
      .map(versionEntry),
  ]
}

function versionBehind({ kind, name }: Entry, { aliases }: FunctionWide): string {
  if (kind !== 'alias' || !aliases.seen) return name
  return aliases.value.find((alias) => alias.name === name)?.functionVersion ?? name
}

function widest(
  exposed: readonly { readonly exposure: Observed<Exposure> }[],
  { aliases }: FunctionWide,
) {
  const all = exposed.map(({ exposure }) => exposure)
  return widestAudience(aliases.seen ? all : [...all, aliases])
}

/** A version with concurrency kept ready or with settings for asynchronous calls is one that somebody calls. */
function reachable(
  { version, arn }: FunctionConfiguration,
  { aliases, eventSources, provisionedConcurrency, asyncConfigs }: FunctionWide,
  policy: Observed<unknown>,
): Observed<boolean> {
  if (version === '$LATEST') return seen(true)
  const named = aliases.seen ? aliases.value : []
  const sources = eventSources.seen ? eventSources.value : []
  const ready = provisionedConcurrency.seen ? provisionedConcurrency.value : []
  const configured = asyncConfigs.seen ? asyncConfigs.value : []
  const leadsHere =
    named.some(
      (each) =>
        each.functionVersion === version ||
        each.additionalVersionWeights.some((second) => second.version === version),
    ) ||
    sources.some(({ targetArn }) => targetArn === arn) ||
    [...ready, ...configured].some((each) => each.arn === arn) ||
    (policy.seen && policy.value !== null)
  if (leadsHere) return seen(true)
  const facts = [aliases, eventSources, policy, provisionedConcurrency, asyncConfigs]
  const blind = facts.find((fact) => !fact.seen)
  return blind === undefined || blind.seen ? seen(false) : unseen(blind.why)
}
