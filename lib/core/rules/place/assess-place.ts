import { type Observed, seen, unseen } from '../../model/observed.ts'
import { evaluate, evaluateVersion, type Judged, rulesFor } from '../evaluate.ts'
import type { Scene } from '../subject.ts'
import { unknown } from '../verdict.ts'
import { subjectsOfFunctions } from './function-subjects.ts'
import type { PlaceAnswers } from './place-answers.ts'
import type { PlaceRecords } from './place-records.ts'
import { accountRegionSubject, interfaceSubjects, subnetSubjects } from './region-subjects.ts'
import {
  capacityProviderSubjects,
  endpointSubjects,
  layerSubjects,
  logGroupSubjects,
  vpcSubjects,
} from './resource-subjects.ts'
import { roleViews } from './role-views.ts'
import type { VersionContext } from './version-facts-of.ts'

/** What the rules say of one resource, and at which qualifier; null where the resource has none. */
export interface PlaceJudgement {
  /** A function's unqualified ARN, another resource's ARN, or `account/region/id`. */
  readonly resource: string
  readonly qualifier: string | null
  readonly judged: readonly Judged[]
}

export interface PlaceInput {
  readonly place: PlaceRecords
  /** The account's `global` part, for its roles and policies. */
  readonly global: PlaceRecords
  readonly answers: PlaceAnswers
  readonly scene: Scene
}

/** Every rule judged on everything of an account·Region. Whoever writes takes judgements as they come: they are not all held. */
export function* assessPlace(input: PlaceInput): Generator<PlaceJudgement> {
  const { place } = input
  const context = { ...input, roleOf: roleViews(input.global, functionsByRole(place)) }
  const subjectsOf = subjectsOfFunctions(context)
  for (const latest of place.kinds['lambda-function']?.records ?? []) {
    const { latest: first, versions, entries, blindEntries } = subjectsOf(latest)
    yield named(latest.arn, null, evaluate('function', first))
    for (const each of versions) yield named(latest.arn, each.entry.name, evaluateVersion(each))
    for (const each of entries) yield named(latest.arn, each.entry.name, evaluate('entry', each))
    for (const { name } of blindEntries) yield named(latest.arn, name, BLIND)
  }
  yield* ofResources(context)
}

/** The rules that judge an account as a whole; once an account, not once a Region. */
export function* assessAccount(global: PlaceRecords, answers: PlaceAnswers, scene: Scene) {
  const guardrails = answers.guardrails ?? unseen('not-collected')
  const subject = { scene, account: global.account, region: global.region, guardrails }
  yield named(global.account.id, null, evaluate('account', subject))
}

const BLIND: readonly Judged[] = rulesFor('entry').map((rule) => ({
  rule,
  verdict: unknown('not-collected', 'function-version'),
}))

function* ofResources(context: VersionContext): Generator<PlaceJudgement> {
  const { place, answers, scene } = context
  const here = `${place.account.id}/${place.region}`
  const region = accountRegionSubject(place, answers, scene)
  yield named(here, null, evaluate('account-region', region))
  for (const each of subnetSubjects(place, answers, scene)) {
    yield named(`${here}/${each.subnet.id}`, null, evaluate('subnet', each))
  }
  for (const each of interfaceSubjects(place, answers, scene)) {
    yield named(`${here}/${each.networkInterface.id}`, null, evaluate('network-interface', each))
  }
  for (const each of vpcSubjects(context)) {
    yield named(`${here}/${each.vpc.id}`, null, evaluate('vpc', each))
  }
  for (const each of endpointSubjects(context)) {
    yield named(`${here}/${each.endpoint.id}`, null, evaluate('vpc-endpoint', each))
  }
  for (const each of layerSubjects(context)) {
    yield named(each.layer.arn, null, evaluate('layer-version', each))
  }
  for (const each of logGroupSubjects(context)) {
    yield named(each.group.arn, null, evaluate('log-group', each))
  }
  for (const each of capacityProviderSubjects(context)) {
    yield named(each.provider.arn, null, evaluate('capacity-provider', each))
  }
}

const named = (
  resource: string,
  qualifier: string | null,
  judged: readonly Judged[],
): PlaceJudgement => ({ resource, qualifier, judged })

/** Which functions of the place run as a role; other Regions are not looked at, so this is the least that share it. */
function functionsByRole(place: PlaceRecords): (arn: string) => Observed<readonly string[]> {
  const functions = place.kinds['lambda-function']
  const groups = Map.groupBy(functions?.records ?? [], ({ roleArn }) => roleArn ?? '')
  const missing = functions?.missing ?? (functions === undefined ? 'not-collected' : null)
  return (arn) => {
    const arns = (groups.get(arn) ?? []).map((fn) => fn.arn)
    if (arns.length < 2 && missing !== null) return unseen(missing)
    return seen(arns)
  }
}
