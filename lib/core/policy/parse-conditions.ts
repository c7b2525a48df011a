import {
  CONDITION_OPERATORS,
  type ConditionOperator,
  QUANTIFIERS,
  type Quantifier,
} from './condition-operator.ts'
import type { JsonMember, JsonNode } from './json-node.ts'
import type { Condition, PolicyProblem } from './policy-document.ts'
import { joinPath, placeOf, readTexts } from './policy-element.ts'

const OPERATORS: ReadonlyMap<string, ConditionOperator> = new Map(
  CONDITION_OPERATORS.map((operator) => [operator.toLowerCase(), operator]),
)
const PREFIXES: ReadonlyMap<string, Quantifier> = new Map(
  QUANTIFIERS.map((quantifier) => [quantifier.toLowerCase(), quantifier]),
)

export interface OperatorName {
  readonly operator: ConditionOperator
  readonly quantifier: Quantifier | null
  readonly ifExists: boolean
}

/** The operator that a name like `ForAnyValue:StringLikeIfExists` stands for; null when AWS documents none. */
export function parseOperator(text: string): OperatorName | null {
  const [, prefix, name = '', suffix] =
    /^(?:([A-Za-z]+):)?([A-Za-z]+?)(IfExists)?$/i.exec(text) ?? []
  const operator = OPERATORS.get(name.toLowerCase())
  const quantifier = prefix === undefined ? null : PREFIXES.get(prefix.toLowerCase())
  if (operator === undefined || quantifier === undefined) return null
  if (operator === 'Null' && (suffix !== undefined || quantifier !== null)) return null
  return { operator, quantifier, ifExists: suffix !== undefined }
}

/**
 * The conditions of a Condition element that can be read, and what is wrong with the rest. The same operator and
 * key twice, in whatever case, is a problem and neither is kept.
 */
export function parseConditions(
  node: JsonNode,
  path: string,
): { readonly conditions: readonly Condition[]; readonly problems: readonly PolicyProblem[] } {
  if (node.kind !== 'object') {
    return { conditions: [], problems: [{ message: 'not an object', place: placeOf(path, node) }] }
  }
  const found = new Map<string, Condition | null>()
  const problems: PolicyProblem[] = []
  for (const member of node.members) {
    const block = readBlock(member, path)
    problems.push(...block.problems)
    for (const condition of block.conditions) {
      const name = `${member.key.toLowerCase()} ${condition.key.toLowerCase()}`
      if (found.has(name)) {
        problems.push({ message: `"${condition.key}" is there twice`, place: condition.place })
      }
      found.set(name, found.has(name) ? null : condition)
    }
  }
  const conditions = [...found.values()].filter((condition) => condition !== null)
  return { conditions, problems }
}

function readBlock({ key: name, value }: JsonMember, parent: string) {
  const path = joinPath(parent, name)
  const operator = parseOperator(name)
  if (operator === null || value.kind !== 'object') {
    const message = operator === null ? `the operator "${name}" is not known` : 'not an object'
    return { conditions: [], problems: [{ message, place: placeOf(path, value) }] }
  }
  const conditions: Condition[] = []
  const problems: PolicyProblem[] = []
  for (const { key, value: node } of value.members) {
    const place = placeOf(joinPath(path, key), node)
    const values = readTexts(node, place.path)?.map(({ text }) => text)
    if (values === undefined || key === '') {
      problems.push({ message: `"${key}" has no value that can be compared`, place })
    } else conditions.push({ ...operator, key, values, place })
  }
  return { conditions, problems }
}
