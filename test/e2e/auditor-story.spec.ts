import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import type pg from 'pg'
import { expect, NOBODY, test } from './product.ts'
import { openProductDatabase } from './product-database.ts'
import { signInAuditor } from './sign-in-auditor.ts'

/** What an auditor of two accounts does: from the scores with their denominators to the printed report. */

const OWN = '210000000606'
const SECOND = '210000000707'
const AREA = 'Identity and access management'

test.use({ storageState: NOBODY })

let pool: pg.Pool

test.beforeAll(async () => {
  pool = await openProductDatabase()
})
test.afterAll(() => pool.end())

interface Tally {
  readonly account_id: string
  readonly area: string
  readonly weight: string
  readonly pass: string
  readonly fail: string
}

/** The formula of the weights page, by hand. */
function recomputed(rows: readonly Tally[], area: string) {
  const own = rows.filter((row) => row.area === area)
  const sum = (value: (row: Tally) => number) => own.reduce((all, row) => all + value(row), 0)
  const pass = sum((row) => Number(row.weight) * Number(row.pass))
  const known = sum((row) => Number(row.weight) * (Number(row.pass) + Number(row.fail)))
  return { pass, known, score: (Math.floor((1000 * pass) / known) / 10).toFixed(1) }
}

test('the auditor recomputes a score from the pack, and prints the account', async ({
  page,
  context,
}) => {
  await signInAuditor(pool, context, [OWN, SECOND])

  await page.goto('/accounts')
  const accounts = page.getByRole('table', { name: 'Accounts' }).locator('tbody tr')
  await expect(accounts).toHaveCount(2)
  await expect(accounts.filter({ hasText: OWN })).toHaveCount(1)
  await expect(accounts.filter({ hasText: SECOND })).toHaveCount(1)

  await page.goto('/scores')
  const card = page
    .getByRole('region', { name: 'How well is your side held, and what moved it?' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: AREA }) })
  const shown = (await card.getByText(/^\d+\.\d of 100$/).textContent()) ?? ''
  const number = shown.replace(' of 100', '')
  const fraction = (await card.getByText(/ of [\d,]+ weight/).textContent()) ?? ''
  const [, passes = '', weight = ''] = /([\d,]+) of ([\d,]+) weight/.exec(fraction) ?? []

  await page.goto('/report/organization')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Audit pack' }).click()
  const files = unzipSync(await readFile(await (await downloading).path()))
  const rows: readonly Tally[] = parse(Buffer.from(files['scores.csv'] ?? []), {
    columns: true,
    bom: true,
  })
  expect(new Set(rows.map((row) => row.account_id))).toEqual(new Set([OWN, SECOND]))
  const byHand = recomputed(rows, 'identity')
  expect({ number, passes, weight }).toEqual({
    number: byHand.score,
    passes: byHand.pass.toLocaleString('en'),
    weight: byHand.known.toLocaleString('en'),
  })

  await page.goto(`/accounts/${OWN}`)
  await page.getByRole('link', { name: 'Print a report' }).click()
  await expect(page).toHaveURL(new RegExp(`/report/account/${OWN}$`))
  const scores = page.getByRole('table', { name: 'Scores by area' })
  const own = recomputed(
    rows.filter((row) => row.account_id === OWN),
    'identity',
  )
  await expect(scores.getByRole('row').filter({ hasText: AREA })).toContainText(own.score)
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString(
    'latin1',
  )
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBeGreaterThan(2)
  expect(pdf).toContain('Report on fernwood-payments-prod')

  const others = await page.request.get('/report/account/210000001010')
  expect(others.status()).toBe(404)
})
