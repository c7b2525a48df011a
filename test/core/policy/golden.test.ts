import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GoldenCase, verdictOf } from './golden-case.ts'

interface GoldenFile {
  /** The page of AWS that the cases follow, unless a case names its own. */
  readonly page: string
  readonly cases: readonly GoldenCase[]
}

/** One condition with one key: whether it holds for what the request says of the key. */
interface ConditionTable {
  readonly page: string
  readonly conditions: readonly {
    readonly condition: object
    readonly page?: string
    /** What the request has for `demarc:Key`; null when it has nothing. */
    readonly rows: readonly (readonly [string | readonly string[] | null, boolean | 'unknown'])[]
  }[]
}

const ROOT = join(import.meta.dirname, 'golden')
const files = globSync('**/*.json', { cwd: ROOT }).sort()
const read = (file: string): GoldenFile | ConditionTable =>
  JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

const ROLE = 'arn:aws:iam::111122223333:role/app'
const FUNCTION = 'arn:aws:lambda:eu-central-1:111122223333:function:orders'
const OUTCOMES = {
  true: { decision: 'allowed', by: ['identity 0'] },
  false: { decision: 'denied for want of a grant', layers: ['identity', 'resource'], by: [] },
} as const

const UNKNOWN = {
  decision: 'unknown',
  missing: [expect.stringMatching(/^identity statement 0 cannot be read \(/)],
  by: ['identity 0'],
}

const fromTable = (table: ConditionTable): readonly GoldenCase[] =>
  table.conditions.flatMap(({ condition, page, rows }) =>
    rows.map(([value, holds]) => ({
      name: `${JSON.stringify(condition)} for ${JSON.stringify(value)}`,
      page: page ?? table.page,
      principal: ROLE,
      action: 'lambda:InvokeFunction',
      resource: FUNCTION,
      identity: [
        { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*', Condition: condition },
      ],
      context: { 'demarc:Key': value },
      expect: holds === 'unknown' ? UNKNOWN : OUTCOMES[`${holds}`],
    })),
  )

const casesOf = (content: GoldenFile | ConditionTable): readonly GoldenCase[] =>
  'cases' in content
    ? content.cases.map((one) => ({ ...one, page: one.page ?? content.page }))
    : fromTable(content)

const all = files.map((file) => [file, casesOf(read(file))] as const)

describe.each(all)('%s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(verdictOf(one)).toEqual(one.expect)
  })
})

it('has at least 300 cases, each with the page of AWS that it follows', () => {
  const cases = all.flatMap(([, list]) => list)
  expect(cases.length).toBeGreaterThanOrEqual(300)
  for (const { page, name } of cases) {
    expect(page, name).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+$/)
  }
})

it('looks at every golden file there is', () => {
  const seen = globSync('**/*', { cwd: ROOT }).filter((path) => path.endsWith('.json'))
  expect(files.map((file) => relative('.', file))).toEqual(seen.sort())
})
