import { parseArn } from '#lib/core/model/arn.ts'
import { type AccountQuestion, isWider, type Reach, reach, widest } from './account-audience.ts'
import { type Bound, restrictionOf } from './bound.ts'
import type { CompiledPolicy } from './compile.ts'
import type { CompiledStatement } from './compile-statement.ts'
import { denyEffect } from './deny-bounds.ts'
import type { ExposureSubject, OrganizationFacts } from './exposure.ts'
import type { Grant, Narrowing } from './grant.ts'
import { CHANGE_ACTIONS, INVOKE_ACTIONS } from './lambda-actions.ts'
import type { PrincipalEntry } from './principal-entry.ts'
import { reachOfPrincipal } from './principal-reach.ts'
import { NEVER } from './residual.ts'
import type { StatementRef } from './statement-ref.ts'
import { reachThroughUrl, type UrlHalves, urlHalvesOf } from './url-reach.ts'

/** One statement's permission to one principal, before the two halves of a URL permission are put together. */
export interface OpenGrant {
  readonly statement: CompiledStatement
  readonly entry: PrincipalEntry
  readonly bounds: readonly Bound[]
  /** Null when the principal cannot be read. */
  readonly reach: Reach | null
  readonly halves: UrlHalves
  readonly conditions: readonly Narrowing[]
  readonly actions: readonly string[]
  readonly mayBeDeniedBy: readonly StatementRef[]
}

/** What a policy grants on one qualifier, and the statements that may grant what cannot be read. */
export interface Grants {
  readonly grants: readonly Grant[]
  readonly unreadable: readonly StatementRef[]
}

const ACTIONS = [...INVOKE_ACTIONS, ...CHANGE_ACTIONS.map(({ action }) => action)].map((action) =>
  action.toLowerCase(),
)
const INVOKES = new Set(INVOKE_ACTIONS.map((action) => action.toLowerCase()))

/** The grants of one qualifier's resource policy. https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html */
export function grantsOf(
  policy: CompiledPolicy,
  subject: ExposureSubject,
  facts: OrganizationFacts,
): Grants {
  const ownAccountId = parseArn(subject.arn)?.accountId ?? ''
  const question = { policy, subject, question: { ownAccountId, facts } }
  const statements = policy.statements.filter((statement) => concerns(statement, subject))
  const unreadable = statements.filter(({ unreadable }) => unreadable !== null)
  const open = statements
    .filter(({ unreadable }) => unreadable === null)
    .flatMap((statement) =>
      (statement.statement.principals?.entries ?? []).map((entry) =>
        openGrant(statement, entry, question),
      ),
    )
  return {
    grants: open.flatMap((grant) => concluded(grant, open, subject)),
    unreadable: [
      ...unreadable.map(({ ref }) => ref),
      ...open.filter((grant) => grant.reach === null).map(({ statement }) => statement.ref),
    ],
  }
}

const actionsOn = ({ uses }: ExposureSubject): readonly string[] =>
  uses === undefined ? ACTIONS : uses.map((action) => action.toLowerCase())

const concerns = (statement: CompiledStatement, subject: ExposureSubject): boolean =>
  statement.effect !== 'Deny' &&
  actionsOn(subject).some((action) => statement.coversAction(action)) &&
  statement.coversResource(subject.arn, () => undefined) !== NEVER

interface Context {
  readonly policy: CompiledPolicy
  readonly subject: ExposureSubject
  readonly question: AccountQuestion
}

function openGrant(
  statement: CompiledStatement,
  entry: PrincipalEntry,
  { policy, subject, question }: Context,
): OpenGrant {
  const { facts } = question
  const restrictions = statement.statement.conditions.map((one) => restrictionOf(one, facts))
  const covered = actionsOn(subject).filter((action) => statement.coversAction(action))
  const invoking = covered.filter((action) => INVOKES.has(action))
  const actions = invoking.length > 0 ? invoking : covered
  const denied = denyEffect({ policy, arn: subject.arn, entry, actions, facts })
  const bounds = [...restrictions.flatMap(({ bound }) => bound ?? []), ...denied.bounds]
  const reached =
    denied.taken.length > 0
      ? reach('nobody', { note: 'a Deny statement of the same policy takes it away' })
      : reachOfPrincipal(entry, bounds, question)
  return {
    statement,
    entry,
    bounds,
    reach: reached,
    halves: urlHalvesOf(statement, covered),
    conditions: restrictions.map(({ narrowing }) => narrowing),
    actions: covered,
    mayBeDeniedBy: denied.mayBe,
  }
}

function concluded(
  grant: OpenGrant,
  all: readonly OpenGrant[],
  subject: ExposureSubject,
): readonly Grant[] {
  if (grant.reach === null) return []
  const url = reachThroughUrl(grant, all, subject.url)
  const isDirect = grant.halves.callsApi || !grant.actions.some((action) => INVOKES.has(action))
  const isUrlWider = !isDirect || isWider(url.reach.audience, grant.reach.audience)
  const reached = isUrlWider ? url.reach : grant.reach
  const { statement, entry } = grant
  return [
    {
      ...reached,
      proven: isDirect ? widest([grant.reach.proven, url.reach.proven]) : url.reach.proven,
      anomaly: grant.reach.anomaly ?? reached.anomaly,
      principal: entry,
      service: entry.kind === 'service' ? entry.text : null,
      actions: statement.statement.actions?.patterns ?? [],
      invokes: subject.uses !== undefined || grant.actions.some((action) => INVOKES.has(action)),
      changes: subject.uses === undefined && grant.actions.some((action) => !INVOKES.has(action)),
      viaUrl: !isDirect,
      statement: statement.ref,
      conditions: grant.conditions,
      mayBeDeniedBy: grant.mayBeDeniedBy,
      dormant: !isDirect && url.dormant,
    },
  ]
}
