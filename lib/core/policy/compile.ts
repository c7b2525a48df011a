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
  /** The statements whose actions cover an action, given in lower case. */
  readonly relevant: (action: string) => RelevantStatements
}

export interface RelevantStatements {
  readonly allows: readonly CompiledStatement[]
  readonly denies: readonly CompiledStatement[]
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
  return { ...use, document, statements, unreadable, relevant: remembering(statements) }
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

const NOTHING: RelevantStatements = { allows: [], denies: [] }

const unreadableDocument = (document: string, why: string): UnreadableAtom => ({
  kind: 'unreadable',
  document,
  index: null,
  why,
})

function remembering(statements: readonly CompiledStatement[]): CompiledPolicy['relevant'] {
  const known = new Map<string, RelevantStatements>()
  return (action) => {
    const before = known.get(action)
    if (before !== undefined) return before
    const covering = statements.filter((statement) => statement.coversAction(action))
    const found = {
      allows: covering.filter(({ effect }) => effect !== 'Deny'),
      denies: covering.filter(({ effect }) => effect !== 'Allow'),
    }
    if (known.size < REMEMBERED_ACTIONS) known.set(action, found)
    return found
  }
}
