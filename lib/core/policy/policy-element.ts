import type { JsonNode } from './json-node.ts'
import type { Place, PolicyProblem } from './policy-document.ts'

/** The members of an object that may have each name once, and what is wrong with the rest. */
export interface Elements {
  readonly byName: ReadonlyMap<string, JsonNode>
  readonly problems: readonly PolicyProblem[]
}

export const placeOf = (path: string, node: JsonNode): Place => ({
  path,
  offset: node.offset,
  length: node.length,
})

/**
 * Reads an object whose names are known. A name twice is a problem, and neither is kept: which one AWS
 * would take is not documented. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html#policies-grammar-notes
 */
export function readElements(
  node: Extract<JsonNode, { readonly kind: 'object' }>,
  path: string,
  known: readonly string[],
): Elements {
  const problems: PolicyProblem[] = []
  const byName = new Map<string, JsonNode>()
  const seen = new Set<string>()
  for (const { key, value } of node.members) {
    const place = placeOf(joinPath(path, key), value)
    if (!known.includes(key)) problems.push({ message: `the element "${key}" is not known`, place })
    else if (seen.has(key)) {
      problems.push({ message: `the element "${key}" is there twice`, place })
      byName.delete(key)
    } else byName.set(key, value)
    seen.add(key)
  }
  return { byName, problems }
}

export const joinPath = (path: string, key: string): string => {
  const step = /^[A-Za-z_]\w*$/.test(key) ? key : `[${JSON.stringify(key)}]`
  return path === '' || step.startsWith('[') ? `${path}${step}` : `${path}.${step}`
}

/** A scalar or a list of scalars, with the place of each; null when it is neither, or an empty list. */
export function readTexts(
  node: JsonNode,
  path: string,
):
  | readonly { readonly text: string; readonly place: Place; readonly kind: JsonNode['kind'] }[]
  | null {
  if (node.kind === 'object' || node.kind === 'null') return null
  if (node.kind !== 'array')
    return [{ text: node.text, place: placeOf(path, node), kind: node.kind }]
  const texts = node.items.map((item, index) => readTexts(item, `${path}[${index}]`))
  const isFlat = node.items.every((item) => item.kind !== 'array')
  if (texts.length === 0 || !isFlat || texts.some((text) => text === null)) return null
  return texts.flatMap((text) => text ?? [])
}

/** Like readTexts, for elements that only strings may fill. */
export function readStrings(node: JsonNode, path: string): ReturnType<typeof readTexts> {
  const texts = readTexts(node, path)
  return texts?.every((text) => text.kind === 'string') ? texts : null
}
