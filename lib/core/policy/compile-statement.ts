import { type ActionMatch, compileActions } from './action-match.ts'
import { type ConditionTest, compileCondition } from './condition-test.ts'
import type { Statement } from './policy-document.ts'
import { compilePrincipals, type Naming, type PrincipalMatch } from './principal-match.ts'
import type { Question } from './question.ts'
import { ALWAYS, NEVER, type Residual, type UnreadableAtom } from './residual.ts'
import { and, or } from './residual-algebra.ts'
import { compileResources, coversEverything, type ResourceMatch } from './resource-match.ts'
import type { Layer, StatementRef } from './statement-ref.ts'

/** One statement ready to be asked whether it applies. */
export interface CompiledStatement {
  readonly statement: Statement
  readonly ref: StatementRef
  readonly effect: Statement['effect']
  readonly coversAction: ActionMatch
  readonly coversResource: ResourceMatch
  readonly names: PrincipalMatch
  /** When it applies to the resource in the circumstances, whoever asks. */
  readonly applies: (question: Question) => Residual
  /** True when it names nobody but services, as most statements of functions do. */
  readonly isForServices: boolean
  /** True when it applies to everybody, every resource and in all circumstances. */
  readonly isUnconditional: boolean
  /** Why it may or may not apply; null when all of it could be read. */
  readonly unreadable: UnreadableAtom | null
}

export interface StatementUse {
  readonly id: string
  readonly layer: Layer
  readonly version: string
}

/** What an unreadable part leaves open is asked last: a statement whose readable parts do not match does not apply. */
export function compileStatement(statement: Statement, use: StatementUse): CompiledStatement {
  const tests = statement.conditions.map((condition) => compileCondition(condition, use.version))
  const unreadable = unreadablePart(statement, use, tests.includes(null))
  const at = unreadable ?? atom(statement, use, 'a principal that cannot be read')
  const coversResource =
    statement.resources === null ? always : compileResources(statement.resources, use.version)
  const conditions = tests.filter((test) => test !== null)
  // Elsewhere a Principal is out of place, and what it says cannot be relied on to spare anybody.
  const principals = use.layer === 'resource' ? statement.principals : null
  return {
    statement,
    ref: { document: use.id, layer: use.layer, index: statement.index, sid: statement.sid },
    effect: statement.effect,
    coversAction: statement.actions === null ? () => true : compileActions(statement.actions),
    coversResource,
    names: principals === null ? anybody : compilePrincipals(principals, at),
    applies: appliesWhen({ coversResource, conditions, at, unreadable }),
    isForServices:
      statement.principals?.negated === false &&
      statement.principals.entries.every(({ kind }) => kind === 'service'),
    isUnconditional:
      unreadable === null &&
      principals === null &&
      statement.resources !== null &&
      coversEverything(statement.resources) &&
      conditions.length === 0,
    unreadable,
  }
}

interface Parts {
  readonly coversResource: ResourceMatch
  readonly conditions: readonly ConditionTest[]
  readonly at: UnreadableAtom
  readonly unreadable: UnreadableAtom | null
}

function appliesWhen({ coversResource, conditions, at, unreadable }: Parts) {
  if (conditions.length === 0 && unreadable === null) {
    return (question: Question) => coversResource(question.target.arn, question.lookup)
  }
  return (question: Question) => {
    const resource = coversResource(question.target.arn, question.lookup)
    if (resource === NEVER) return NEVER
    const circumstances = holds(conditions, question, at)
    if (circumstances === NEVER) return NEVER
    const readable = joined(resource, circumstances)
    return unreadable === null ? readable : and([readable, unreadable])
  }
}

const ANYBODY: Naming = { direct: ALWAYS, role: NEVER, account: NEVER }
const always = () => ALWAYS
const anybody: PrincipalMatch = () => ANYBODY

/** When the statement applies to the caller, however it names the caller. */
export function appliesTo(statement: CompiledStatement, question: Question): Residual {
  if (statement.isUnconditional) return ALWAYS
  if (statement.names === anybody) return statement.applies(question)
  const { direct, role, account } = statement.names(question)
  const named = direct === ALWAYS || role === ALWAYS || account === ALWAYS
  const who = named ? ALWAYS : or([direct, role, account])
  return who === NEVER ? NEVER : joined(who, statement.applies(question))
}

/** `and` of two, without the work when one of them is a constant. */
export function joined(left: Residual, right: Residual): Residual {
  if (left === NEVER || right === NEVER) return NEVER
  if (left === ALWAYS) return right
  return right === ALWAYS ? left : and([left, right])
}

function holds(tests: readonly ConditionTest[], question: Question, at: UnreadableAtom): Residual {
  let open: Residual = ALWAYS
  for (const test of tests) {
    const outcome = test(question.lookup)
    if (outcome === NEVER) return NEVER
    if (outcome === ALWAYS) continue
    open = joined(open, outcome.kind === 'undecided' ? { ...at, why: outcome.why } : outcome)
  }
  return open
}

function unreadablePart(
  statement: Statement,
  use: StatementUse,
  hasBadValue: boolean,
): UnreadableAtom | null {
  const [problem] = statement.problems
  if (problem !== undefined) return atom(statement, use, problem.message)
  if (hasBadValue)
    return atom(statement, use, 'a condition has a value that its operator cannot compare')
  const misplaced = misplacedElement(statement, use.layer)
  return misplaced === null ? null : atom(statement, use, misplaced)
}

/** Which elements a layer's policies must and must not have. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html#policies-grammar-notes */
function misplacedElement(statement: Statement, layer: Layer): string | null {
  const { principals, resources, effect, actions } = statement
  switch (layer) {
    case 'resource':
      if (principals === null) return 'a resource policy needs a Principal'
      // "Using it with Effect: Allow is not supported."
      if (principals.negated && effect === 'Allow') return 'NotPrincipal with Allow'
      // A trust policy has no Resource: the role is what it is about.
      return actions?.patterns.every((action) => /^sts:/i.test(action))
        ? null
        : needsResource(resources)
    case 'rcp':
      return principals?.entries.length === 1 && principals.entries[0]?.kind === 'everyone'
        ? needsResource(resources)
        : 'a resource control policy needs the Principal *'
    case 'scp':
    case 'identity':
    case 'boundary':
    case 'session':
      return principals === null
        ? needsResource(resources)
        : 'a Principal, which only resource policies have'
  }
}

const needsResource = (resources: Statement['resources']): string | null =>
  resources === null ? 'there is no Resource' : null

const atom = (statement: Statement, use: StatementUse, why: string): UnreadableAtom => ({
  kind: 'unreadable',
  document: use.id,
  index: statement.index,
  why,
})
