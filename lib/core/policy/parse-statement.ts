import type { JsonNode } from './json-node.ts'
import { parseConditions } from './parse-conditions.ts'
import { parsePrincipals } from './parse-principals.ts'
import type {
  PatternElement,
  PolicyProblem,
  PrincipalElement,
  Statement,
} from './policy-document.ts'
import { type Elements, joinPath, placeOf, readElements, readStrings } from './policy-element.ts'

const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const

const ACTION = /^(?:\*+|(?:\*|[a-z0-9-]+):\S+)$/i
const RESOURCE = /^(?:\*+$|arn:)/

/** Reads one statement; whatever cannot be read is left out of it and named among its problems. */
export function parseStatement(node: JsonNode, index: number, path: string): Statement {
  const place = placeOf(path, node)
  if (node.kind !== 'object') {
    return { ...UNREAD, index, place, problems: [{ message: 'not a statement', place }] }
  }
  const { byName, problems } = readElements(node, path, ELEMENTS)
  const found = [...problems]
  const source: Source = { byName, path, place, found }
  const condition = byName.get('Condition')
  const conditions = condition && parseConditions(condition, joinPath(path, 'Condition'))
  found.push(...(conditions?.problems ?? []))
  if (!byName.has('Action') && !byName.has('NotAction')) {
    found.push({ message: 'there is no Action', place })
  }
  return {
    index,
    sid: readSid(source),
    effect: readEffect(source),
    principals: readPrincipals(source),
    actions: readPatterns(source, 'Action', (text) => ACTION.test(text)),
    resources: readPatterns(source, 'Resource', (text) => RESOURCE.test(text)),
    conditions: conditions?.conditions ?? [],
    problems: found,
    place,
  }
}

const UNREAD = {
  sid: null,
  effect: null,
  principals: null,
  actions: null,
  resources: null,
  conditions: [],
} as const

interface Source {
  readonly byName: Elements['byName']
  readonly path: string
  readonly place: Statement['place']
  readonly found: PolicyProblem[]
}

function readSid({ byName, path, found }: Source): string | null {
  const node = byName.get('Sid')
  if (node === undefined) return null
  if (node.kind === 'string') return node.text
  found.push({ message: 'Sid is not a text', place: placeOf(joinPath(path, 'Sid'), node) })
  return null
}

/** The value is case-sensitive. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
function readEffect({ byName, path, place, found }: Source): Statement['effect'] {
  const node = byName.get('Effect')
  if (node?.kind === 'string' && (node.text === 'Allow' || node.text === 'Deny')) return node.text
  const where = node === undefined ? place : placeOf(joinPath(path, 'Effect'), node)
  found.push({ message: 'Effect is neither Allow nor Deny', place: where })
  return null
}

function readPrincipals(source: Source): PrincipalElement | null {
  const name = only(source, 'Principal')
  const node = name === null ? undefined : source.byName.get(name)
  if (name === null || node === undefined) return null
  const { entries, problems } = parsePrincipals(node, joinPath(source.path, name))
  source.found.push(...problems)
  return { negated: name === 'NotPrincipal', entries }
}

function readPatterns(
  source: Source,
  element: 'Action' | 'Resource',
  isPattern: (text: string) => boolean,
): PatternElement | null {
  const name = only(source, element)
  const node = name === null ? undefined : source.byName.get(name)
  if (name === null || node === undefined) return null
  const path = joinPath(source.path, name)
  const texts = readStrings(node, path)
  const wrong = texts?.filter(({ text }) => !isPattern(text)) ?? []
  for (const { text, place } of wrong) {
    source.found.push({ message: `"${text}" is nothing that ${element} can have`, place })
  }
  if (texts === null) {
    source.found.push({
      message: `${name} is not a text or a list of texts`,
      place: placeOf(path, node),
    })
  }
  if (texts === null || wrong.length > 0) return null
  return { negated: name !== element, patterns: texts.map(({ text }) => text) }
}

/** The element or its Not- twin; both together is a problem, and neither is read. */
function only<E extends string>(
  { byName, place, found }: Source,
  element: E,
): E | `Not${E}` | null {
  const twin: `Not${E}` = `Not${element}`
  if (byName.has(element) && byName.has(twin)) {
    found.push({ message: `both ${element} and ${twin}`, place })
    return null
  }
  return byName.has(element) ? element : byName.has(twin) ? twin : null
}
