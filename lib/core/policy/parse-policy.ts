import { type JsonNode, readJson } from './json-node.ts'
import { parseStatement } from './parse-statement.ts'
import type { PolicyDocument, PolicyProblem } from './policy-document.ts'
import { joinPath, placeOf, readElements } from './policy-element.ts'

const ELEMENTS = ['Version', 'Id', 'Statement'] as const
const VERSIONS = ['2008-10-17', '2012-10-17'] as const

/**
 * Reads an IAM policy of any kind, plain or URL-encoded. Never throws: what is no policy comes back with problems,
 * and evaluating it is `unknown`, never `allowed`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(given: string): PolicyDocument {
  const text = decoded(given)
  const node = readJson(text)
  if (node.kind === 'fault') {
    const place = { path: '', offset: node.offset, length: 0 }
    return unreadable(text, { message: `not JSON: ${node.message}`, place })
  }
  if (node.kind !== 'object') {
    return unreadable(text, { message: 'not an object', place: placeOf('', node) })
  }
  const { byName, problems } = readElements(node, '', ELEMENTS)
  const version = readVersion(byName.get('Version'))
  const statements = byName.get('Statement')
  const found = [...problems, ...version.problems]
  if (statements?.kind !== 'array' && statements?.kind !== 'object') {
    found.push({ message: 'Statement is missing or not a list', place: placeOf('', node) })
  }
  return {
    text,
    version: version.version,
    statements: readStatements(statements),
    problems: found,
  }
}

function readStatements(node: JsonNode | undefined) {
  if (node?.kind === 'object') return [parseStatement(node, 0, 'Statement')]
  if (node?.kind !== 'array') return []
  return node.items.map((item, index) => parseStatement(item, index, `Statement[${index}]`))
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
function readVersion(node: JsonNode | undefined) {
  if (node === undefined) return { version: '2008-10-17', problems: [] }
  const version = VERSIONS.find((known) => node.kind === 'string' && node.text === known)
  if (version !== undefined) return { version, problems: [] }
  const place = placeOf(joinPath('', 'Version'), node)
  return { version: '2012-10-17', problems: [{ message: 'the Version is not known', place }] }
}

const unreadable = (text: string, problem: PolicyProblem): PolicyDocument => ({
  text,
  version: '2012-10-17',
  statements: [],
  problems: [problem],
})

/** IAM hands out documents URL-encoded as RFC 3986 has it, all of it or none. */
function decoded(text: string): string {
  if (!/^%(?:7B|20|0A|0D|09)[\w.~!*'()%-]*$/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return text
  }
}
