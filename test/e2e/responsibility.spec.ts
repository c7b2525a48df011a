import { parse } from 'csv-parse/sync'
import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

test('the matrix is read by keyboard, a cell at a time', async ({ page }) => {
  await page.goto('/responsibility')
  const said = page.getByRole('main').getByRole('status')
  await expect(said).toContainText('Choose a cell')
  await page
    .getByRole('row', { name: /Guest operating system/ })
    .getByRole('button')
    .first()
    .focus()
  await expect(said).toContainText('EC2 instance: You patch the instance.')
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText('ECS on EC2')
  await page.keyboard.press('ArrowUp')
  await expect(said).toContainText('Isolation between workloads')
})

test('a finding is walked back to the record, the call and the run', async ({ page }) => {
  await page.goto('/findings?rule=anonymous-url')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await page.getByRole('dialog').getByRole('link', { name: 'Open as a page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Function URL answers anybody',
  )
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await expect(evidence).toContainText('lambda:ListFunctionUrlConfigs')
  await expect(evidence.locator('.marked').first()).toBeVisible()
  await expect(page.getByRole('tabpanel')).toContainText('update-function-url-config')
  await expectNoViolations(page)
  await evidence.getByRole('link', { name: 'this run' }).first().click()
  await expect(page).toHaveURL(/\/runs\//)
})

test('filters of findings are in the address, and the file has the same findings', async ({
  page,
  request,
}) => {
  await page.goto('/findings')
  await page.getByRole('button', { name: 'Severity', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Critical', exact: true }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/severity=critical/)
  await expect(page.getByText('Loading')).toHaveCount(0)
  const links = page.getByRole('rowheader').getByRole('link')
  await expect(links.first()).toBeVisible()
  const keys = await links.evaluateAll((all) =>
    all.map((link) => link.closest('tr')?.dataset['key'] ?? ''),
  )
  const answer = await request.get('/api/export/findings?severity=critical')
  const rows: { finding_key: string }[] = parse(await answer.text(), { columns: true })
  expect(rows.map((row) => row.finding_key).toSorted()).toEqual(keys.toSorted())
})

test('what is wrong with an address of findings is said', async ({ page }) => {
  await page.goto('/findings?severity=dreadful')
  await expect(page.getByText('"severity" is one of')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('the scores on screen are those of the file', async ({ page, request }) => {
  const answer = await request.get('/api/export/scores')
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
  const of = (area: string, count: (row: Record<string, string>) => number) =>
    rows
      .filter((row) => row['area'] === area)
      .reduce((sum, row) => sum + Number(row['weight']) * count(row), 0)
  await page.goto('/scores')
  for (const [area, title] of [
    ['identity', 'Identity and access management'],
    ['network', 'Networking infrastructure'],
    ['code', 'Function code and libraries'],
  ] as const) {
    const pass = of(area, (row) => Number(row['pass']))
    const known = of(area, (row) => Number(row['pass']) + Number(row['fail']))
    const score = (Math.floor((1000 * pass) / known) / 10).toFixed(1)
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: title }) })
    await expect(card).toContainText(`${score} of 100`)
  }
})

test('a function says what every rule says of it, and draws its line', async ({ page }) => {
  await page.goto('/findings?rule=runtime-version-pinned&q=payments-reconcile')
  await page.getByRole('link', { name: 'payments-reconcile', exact: true }).first().click()
  const line = page.getByRole('region', { name: 'Responsibility line' })
  await expect(line.getByRole('row', { name: /Language runtime patching/ })).toContainText('You')
  await expect(line).toContainText('pinned')
  const verdicts = page.getByRole('region', { name: 'What the rules say' })
  await verdicts
    .getByText(/^Not applicable: \d+/)
    .first()
    .click()
  await expect(verdicts.getByRole('listitem').first()).toBeVisible()
  await expectNoViolations(page)
})

test('a risk is accepted for a time, after what it covers was counted, and opened again', async ({
  page,
}) => {
  await page.goto('/findings?rule=tracing-inactive')
  await page.getByRole('link', { name: 'Accept these risks' }).click()
  await expect(page.getByRole('table', { name: 'What the exception would cover' })).toContainText(
    'the whole organization',
  )
  await page.getByRole('button', { name: 'Grant it' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Name the ticket' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel('Reason').fill('Traced by another tool for now.')
  await page.getByLabel('Owner').fill('platform')
  await page.getByLabel('Ticket').fill('SEC-1234')
  await page.getByRole('button', { name: 'Grant it' }).click()
  await expect(page).toHaveURL(/\/exceptions\?granted=1/)
  await expect(page.getByText('Granted: 1 exception')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'SEC-1234' })).toContainText('In force')
  await page.goto('/findings?rule=tracing-inactive')
  await expect(
    page.getByText('Nothing was found').or(page.getByText('No finding matches')),
  ).toBeVisible()
  await page.goto('/exceptions')
  await page
    .getByRole('row')
    .filter({ hasText: 'SEC-1234' })
    .getByRole('button', { name: 'End' })
    .click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByText('no longer covered')).toBeVisible()
  await page.goto('/findings?rule=tracing-inactive')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})
