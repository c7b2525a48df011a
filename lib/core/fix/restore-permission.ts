import { shellWord } from '../rules/fill-snippet.ts'

interface Place {
  readonly functionName: string
  readonly qualifier: string | null
  readonly region: string
}

/** Condition keys that AddPermission can set, by operator and key as Lambda writes them. */
const CONDITIONS: Readonly<Record<string, string>> = {
  'ArnLike AWS:SourceArn': '--source-arn',
  'StringEquals AWS:SourceAccount': '--source-account',
  'StringEquals aws:PrincipalOrgID': '--principal-org-id',
  'StringEquals lambda:FunctionUrlAuthType': '--function-url-auth-type',
}
const BY_KEY = new Map(
  Object.entries(CONDITIONS).map(([name, flag]) => [name.toLowerCase(), flag] as const),
)

/** The line that grants again what `remove-permission` takes away; null where AddPermission cannot say the statement. */
export function restorePermission(
  document: string,
  statement: string,
  { functionName, qualifier, region }: Place,
): string | null {
  const found = statementOf(document, statement)
  if (found === null) return null
  const { Sid, Effect, Action, Principal, Condition = {} } = found
  const principal = principalOf(Principal)
  const conditions = conditionFlags(Condition)
  if (Effect !== 'Allow' || typeof Sid !== 'string' || typeof Action !== 'string') return null
  if (principal === null || conditions === null) return null
  const flags = [
    ['--function-name', functionName],
    ...(qualifier === null || qualifier === '$LATEST' ? [] : [['--qualifier', qualifier]]),
    ['--region', region],
    ['--statement-id', Sid],
    ['--action', Action],
    ['--principal', principal],
    ...conditions,
  ]
  const words = flags.map(([flag = '', value = '']) => `${flag} ${shellWord(value)}`)
  return ['aws lambda add-permission', ...words].join(' ')
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** By its Sid, or `#` and its place. */
function statementOf(document: string, wanted: string): Json | null {
  const policy = parsed(document)
  if (!isObject(policy)) return null
  const all: readonly unknown[] = [policy['Statement']].flat()
  const found = all.find(
    (one, at) => isObject(one) && (one['Sid'] === wanted || `#${at}` === wanted),
  )
  return isObject(found) ? found : null
}

function principalOf(principal: unknown): string | null {
  if (typeof principal === 'string') return principal
  if (!isObject(principal)) return null
  const [only, ...more] = Object.values(principal)
  return more.length === 0 && typeof only === 'string' ? only : null
}

function conditionFlags(condition: unknown): readonly (readonly [string, string])[] | null {
  if (!isObject(condition)) return null
  const flags: [string, string][] = []
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return null
    for (const [key, value] of Object.entries(keys)) {
      const flag = BY_KEY.get(`${operator} ${key}`.toLowerCase())
      if (flag === undefined || typeof value !== 'string') return null
      flags.push([flag, value])
    }
  }
  return flags
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
