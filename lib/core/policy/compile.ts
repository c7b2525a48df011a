import type { Unseen } from '#lib/core/model/observed.ts'
import { type CompiledStatement, compileStatement } from './compile-statement.ts'
import { parsePolicy } from './parse-policy.ts'
import type { PolicyDocument } from './policy-document.ts'
import type { UnreadableAtom } from './residual.ts'
import type { Layer } from './statement-ref.ts'

/** A policy made ready for many evaluations. Make it once per distinct document and layer. */
export interface CompiledPolicy {
  readonly id: string
  readonly layer: Layer
  readonly document: PolicyDocument
  readonly statements: readonly CompiledStatement[]
  /** Set when nothing in the document can be relied on: it may allow, and it may deny. */
  readonly unreadable: UnreadableAtom | null
  /** The statements whose actions cover an action. */
  readonly relevant: (action: string) => RelevantStatements
}

export interface RelevantStatements {
  readonly allows: readonly CompiledStatement[]
  readonly denies: readonly CompiledStatement[]
  /** The allows without those that name nobody but services. */
  readonly beyondServices: readonly CompiledStatement[]
  /** True when one of the allows applies whatever is asked. */
  readonly allowsAlways: boolean
}

/** How a document takes part: under which id verdicts name it, and in which layer it stands. */
export interface PolicyUse {
  readonly id: string
  readonly layer: Layer
}

/** Distinct actions asked of one policy are few; past this, the answer is worked out anew each time. */
const REMEMBERED_ACTIONS = 512

/** Reads and compiles a policy. A trust policy's layer is `resource`. Never throws. */
export function compile(policy: string | PolicyDocument, use: PolicyUse): CompiledPolicy {
  const document = typeof policy === 'string' ? parsePolicy(policy) : policy
  const [problem] = document.problems
  const statements = document.statements.map((statement) =>
    compileStatement(statement, { ...use, version: document.version }),
  )
  const unreadable = problem === undefined ? null : unreadableDocument(use.id, problem.message)
  const relevant = unreadable === null ? remembering(statements) : () => NOTHING
  return { ...use, document, statements, unreadable, relevant }
}

/** A policy that is known to be there and could not be read. */
export function unreadablePolicy(use: PolicyUse, why: Unseen): CompiledPolicy {
  return {
    ...use,
    document: { text: '', version: '2012-10-17', statements: [], problems: [] },
    statements: [],
    unreadable: unreadableDocument(use.id, why),
    relevant: () => NOTHING,
  }
}

const NOTHING: RelevantStatements = {
  allows: [],
  denies: [],
  beyondServices: [],
  allowsAlways: false,
}

const unreadableDocument = (document: string, why: string): UnreadableAtom => ({
  kind: 'unreadable',
  document,
  index: null,
  why,
})

function remembering(statements: readonly CompiledStatement[]): CompiledPolicy['relevant'] {
  const known = new Map<string, RelevantStatements>()
  let latest = { action: '', found: NOTHING }
  return (action) => {
    if (latest.action === action) return latest.found
    const found = known.get(action) ?? covering(statements, action.toLowerCase())
    if (known.size < REMEMBERED_ACTIONS) known.set(action, found)
    latest = { action, found }
    return found
  }
}

function covering(statements: readonly CompiledStatement[], action: string): RelevantStatements {
  const relevant = statements.filter((statement) => statement.coversAction(action))
  const allows = relevant.filter(({ effect }) => effect !== 'Deny')
  return {
    allows,
    denies: relevant.filter(({ effect }) => effect !== 'Allow'),
    beyondServices: allows.filter(({ isForServices }) => !isForServices),
    allowsAlways: allows.some(({ isUnconditional }) => isUnconditional),
  }
}
