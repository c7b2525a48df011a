import { type Observed, seen, unseen } from '../../model/observed.ts'
import { compile } from '../../policy/compile.ts'
import type { CompiledStatement } from '../../policy/compile-statement.ts'
import type { Condition } from '../../policy/policy-document.ts'
import type { DecryptAudience } from '../function-subject.ts'

const DECRYPT = 'kms:decrypt'

/**
 * Whom a key policy by itself lets decrypt. The account's own root stands for the account's IAM policies and lets
 * nobody decrypt until one of those does, so it counts as named.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function decryptAudience(document: string): Observed<DecryptAudience> {
  const { statements, unreadable } = compile(document, { id: 'key', layer: 'resource' })
  if (unreadable !== null) return unseen('unreadable-answer')
  const relevant = statements.filter(({ coversAction }) => coversAction(DECRYPT))
  const audiences = relevant
    .filter(({ effect, unreadable }) => effect === 'Allow' && unreadable === null)
    .map(audienceOf)
  const widest = WIDEST.find((one) => audiences.includes(one)) ?? 'named'
  if (widest === 'everyone' && relevant.every(({ effect }) => effect === 'Allow'))
    return seen(widest)
  const isBlind = relevant.some(({ unreadable }) => unreadable !== null)
  const isDenied = widest !== 'named' && relevant.some(({ effect }) => effect !== 'Allow')
  return isBlind || isDenied ? unseen('unreadable-answer') : seen(widest)
}

const WIDEST: readonly DecryptAudience[] = ['everyone', 'organization', 'whole-account', 'named']

function audienceOf({ statement }: CompiledStatement): DecryptAudience {
  const { principals, conditions } = statement
  const isOpen = principals?.entries.some(({ kind }) => kind === 'everyone') ?? false
  if (!isOpen) return 'named'
  const bounds = conditions.map(boundOf)
  return [...WIDEST].reverse().find((one) => bounds.includes(one)) ?? 'everyone'
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html and the global condition keys. */
const BOUNDS: Readonly<Record<string, DecryptAudience>> = {
  'aws:principalarn': 'named',
  'aws:userid': 'named',
  'kms:calleraccount': 'whole-account',
  'aws:principalaccount': 'whole-account',
  'aws:sourceaccount': 'whole-account',
  'aws:principalorgid': 'organization',
  'aws:principalorgpaths': 'organization',
}
const POSITIVE: ReadonlySet<string> = new Set([
  'StringEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'ArnEquals',
  'ArnLike',
])

/** How far a condition alone lets a statement for everyone reach; what does not bound the caller bounds nothing. */
function boundOf({ operator, quantifier, ifExists, key, values }: Condition): DecryptAudience {
  if (!POSITIVE.has(operator) || ifExists || quantifier === 'ForAllValues') return 'everyone'
  if (values.some((value) => /^[*?]*$/.test(value))) return 'everyone'
  return BOUNDS[key.toLowerCase()] ?? 'everyone'
}
