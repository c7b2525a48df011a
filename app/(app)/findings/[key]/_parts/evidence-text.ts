import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import type { Span } from '#app/_ui/evidence.tsx'

interface Shown {
  readonly text: string
  readonly marks: readonly Span[]
}

interface Wanted {
  /** The field that decides, dotted. */
  readonly path: string | null
  /** The policy statement that decides: its Sid, or `#` and its place. */
  readonly statement: string | null
}

/** A record laid out for reading, policy documents unfolded, with the stretches that decide. */
export function evidenceText(facts: unknown, { path, statement }: Wanted): Shown {
  const text = JSON.stringify(unfolded(facts), null, 2)
  const root = parseTree(text)
  if (root === undefined) return { text, marks: [] }
  const nodes = [
    path === null ? undefined : nodeAt(root, path),
    statement === null ? undefined : statementOf(root, statement),
  ]
  return { text, marks: nodes.flatMap((node) => (node === undefined ? [] : [spanOf(node)])) }
}

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length })

function nodeAt(root: Node, path: string): Node | undefined {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const found = findNodeAtLocation(root, steps)
  return found?.parent?.type === 'property' ? found.parent : found
}

function statementOf(root: Node, wanted: string): Node | undefined {
  const list = findNodeAtLocation(root, ['document', 'Statement'])
  const statements = list?.type === 'array' ? (list.children ?? []) : [list]
  return statements.find(
    (one, at) =>
      one !== undefined &&
      (`#${at}` === wanted || findNodeAtLocation(one, ['Sid'])?.value === wanted),
  )
}

/** A record whose `document` is a policy as text has it as an object instead. */
function unfolded(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null || !('document' in facts)) return facts
  const { document } = facts
  if (typeof document !== 'string') return facts
  try {
    return { ...facts, document: JSON.parse(document) }
  } catch (error) {
    if (error instanceof SyntaxError) return facts
    throw error
  }
}
