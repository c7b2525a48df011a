import { parse } from 'csv-parse/sync'
import { expect, test } from './product.ts'

const FILES = ['subnets', 'attachments', 'interfaces', 'advice'] as const

test('shows what needs somebody first, first', async ({ page }) => {
  await page.goto('/capacity')
  const worst = page.getByRole('table', { name: 'Subnets that need somebody first' })
  await expect(worst.getByRole('row').nth(1)).toContainText(
    /(tight-a|workers-a|shared-private-a).*(Low|Running out)/,
  )
  await expect(
    page.getByRole('link', { name: /checkout-tight-a\s*3\s*of 27 free: (Low|Running out)/ }),
  ).toBeVisible()
})

test('leads from a tight subnet to who uses it, and says what fails', async ({ page }) => {
  await page.goto('/capacity/subnets?q=checkout-tight-a')
  await page.getByRole('link', { name: /^checkout-tight-a/ }).click()
  await expect(page.getByText(/At this pace|Too little history|No trend/)).toBeVisible()
  await page.getByLabel('Add', { exact: true }).fill('5')
  await page.getByLabel('Of what').selectOption('attachments')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page).toHaveURL(/plan=attachments/)
  await expect(page.getByRole('status').filter({ hasText: 'It fails.' })).toContainText(
    '5 needed, 3 left. Lambda says SubnetOutOfIPAddresses',
  )
})

test('says of a mistaken plan what is wrong with it', async ({ page }) => {
  await page.goto('/capacity/subnets?q=checkout-tight-a')
  await page.getByRole('link', { name: /^checkout-tight-a/ }).click()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByText('Name at least one security group.')).toBeVisible()
})

test('names the exact merges of a VPC', async ({ page }) => {
  await page.goto('/capacity/advice')
  const row = page.getByRole('row').filter({ hasText: 'checkout-gift' })
  await expect(row).toContainText(/sg-\w+ \+ sg-\w+/)
  await expect(row).toContainText('6')
})

test('answers why a subnet cannot be deleted', async ({ page }) => {
  await page.goto('/capacity/subnets?q=checkout-tight-a')
  await page.getByRole('link', { name: /^checkout-tight-a/ }).click()
  await page.getByRole('link', { name: 'Why can I not delete it?' }).click()
  await expect(page.getByText(/cannot be deleted: ?24 things in the way/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'checkout-tax' })).toBeVisible()
})

test('keeps filters in the address, and says what none matches', async ({ page }) => {
  await page.goto('/capacity/interfaces')
  await page.getByRole('button', { name: 'State', exact: true }).click()
  await page.getByLabel('Edited outside Lambda').check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/state=edited/)
  await expect(page.getByRole('row').nth(1)).toContainText('orders-partner-export')
  await page.goto('/capacity/interfaces?state=edited&region=us-east-1')
  await expect(page.getByText('No interface matches')).toBeVisible()
  await page.goto('/capacity/interfaces?state=nonsense')
  await expect(
    page.getByText('This address asks for something that cannot be answered'),
  ).toBeVisible()
})

for (const list of FILES) {
  test(`hands out the ${list} that the page lists`, async ({ page, request }) => {
    await page.goto(`/capacity/${list}?region=eu-central-1`)
    const href = await page.getByRole('link', { name: /^CSV/ }).getAttribute('href')
    const answer = await request.get(href ?? '')
    expect(answer.headers()['content-type']).toContain('text/csv')
    const rows = parse(await answer.text(), { columns: true, bom: true }) as { region: string }[]
    expect(new Set(rows.map(({ region }) => region))).toEqual(new Set(['eu-central-1']))
    const shown = await page
      .getByText(/^\d+\+? (subnets?|attachments?|interfaces?|merges?)$/)
      .textContent()
    expect(rows.length).toBe(Number.parseInt(shown ?? '', 10))
  })
}
