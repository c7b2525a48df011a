import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { printCursor } from '#lib/api/cursor.ts'
import { envelopeOf } from '#lib/api/envelope.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import { RESOURCES, resourceAt } from '#lib/api/resources.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { AppError } from '#lib/errors.ts'
import { EXPORTS } from '#lib/export/exports.ts'
import type { TestDatabase } from '#test/support/postgres.ts'
import { createToldStory, STORY_DAY } from '#test/support/told-story.ts'

const PATHS = RESOURCES.map(({ path }) => path)
/** They are of no account. */
const OF_EVERYBODY = ['rules', 'runs']

let database: TestDatabase
let everyone: readonly string[]
beforeAll(async () => {
  database = await createToldStory()
  const { rows } = await database.pool.query<{ id: string }>('select id from account order by id')
  everyone = rows.map(({ id }) => id)
}, 240_000)
afterAll(() => database.drop())

const list = (path: string, query = '', scope: ViewerScope = EVERYTHING) => {
  const resource = resourceAt(path)
  if (resource === null) throw new Error(`no list ${path}`)
  return resource.list({ scope, pool: database.pool, now: STORY_DAY }, new URLSearchParams(query))
}

async function pages(path: string, limit: number): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  let cursor: string | null = null
  do {
    const query = new URLSearchParams({ limit: String(limit) })
    if (cursor !== null) query.set('cursor', cursor)
    const page = await list(path, query.toString())
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null && rows.length < 400)
  return rows
}

describe('the OpenAPI document', () => {
  it('is one, and has every list and file', async () => {
    const document = openApiDocument()
    const { valid, errors } = await new Validator().validate({ ...document })
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(Object.keys(document['paths'] ?? {})).toEqual([
      ...PATHS.map((path) => `/${path}`),
      ...EXPORTS.map(({ name }) => `/exports/${name}`),
      '/exports/audit-pack',
    ])
  })

  it('says what every parameter and list is for', () => {
    for (const { about, title, parameters } of RESOURCES) {
      expect(about).toMatch(/^[A-Z].*\.$/)
      expect(title).toMatch(/^[A-Z]/)
      for (const schema of Object.values(parameters.shape)) {
        expect(z.toJSONSchema(schema, { io: 'output' }).description).toMatch(/\.$/)
      }
    }
  })
})

describe.each(PATHS)('%s', (path) => {
  it('answers what the document says, and nothing else', async () => {
    const { rows, next } = await list(path, 'limit=250')
    expect(rows.length).toBeGreaterThan(0)
    const row = resourceAt(path)?.row ?? z.never()
    const schema = z.toJSONSchema(envelopeOf(row), { io: 'output' })
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    const run = { id: 'r', state: 'partial', publishedAt: STORY_DAY.toISOString() }
    const answer = JSON.parse(JSON.stringify({ data: rows, next, run }))
    expect(check(answer) ? [] : check.errors?.slice(0, 3)).toEqual([])
    expect(z.array(row).parse(answer.data)).toEqual(answer.data)
  })

  it('gives the same rows page by page as at once', async () => {
    if (path === 'runs') return
    const whole = await pages(path, 250)
    const paged = await pages(path, 37)
    expect(paged.slice(0, 250)).toEqual(whole.slice(0, 250))
  })

  it('tells a viewer of one account nothing of another', async () => {
    if (OF_EVERYBODY.includes(path)) return
    const mine = accountId(everyone[2] ?? '')
    const others = everyone.filter((id) => id !== mine)
    const { rows } = await list(path, 'limit=250', { kind: 'accounts', accountIds: [mine] })
    const text = JSON.stringify(
      rows.map((row) => ({ ...Object(row), deciding: null, evidence: null, ownerAccountId: null })),
    )
    expect(others.filter((id) => text.includes(`Id":"${id}"`))).toEqual([])
    const nobody = await list(path, '', { kind: 'accounts', accountIds: [] })
    expect(nobody.rows).toEqual([])
  })

  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '\0',
      '%',
      "'; select",
      '-1',
      '0',
      '251',
      '1e3',
      '!!',
      ',,,',
      'x'.repeat(9_999),
    ),
    fc.jsonValue().map(printCursor),
    fc
      .constantFrom([1e300, 'x'], { value: 9e15, key: 'x' }, { value: '\0', key: '' })
      .map(printCursor),
  )
  const names = [...Object.keys(resourceAt(path)?.parameters.shape ?? {}), '__proto__', 'nothing']
  const queries = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), strings), {
    minLength: 1,
    maxLength: 3,
    selector: ([name]) => name,
  })

  it('answers any query with a page or with what is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const asked = new URLSearchParams(query.map(([name, value]) => [name, value]))
        const wrong = await list(path, asked.toString()).then(
          () => null,
          (error: unknown) => error,
        )
        if (wrong === null) return
        expect(wrong).toBeInstanceOf(AppError)
        expect(wrong).toMatchObject({ code: 'invalid-request' })
        expect((wrong as AppError).message).toMatch(/\.$/)
      }),
      { numRuns: 40 },
    )
  })
})

it('refuses what no list has, by its name', async () => {
  await expect(list('functions', 'colour=red')).rejects.toThrow('no parameter "colour"')
  await expect(list('functions', 'limit=0')).rejects.toThrow('"limit" is a whole number from 1')
  const cursor = new URLSearchParams({ cursor: 'abc' }).toString()
  await expect(list('edges', cursor)).rejects.toThrow('"cursor" is not one')
})
