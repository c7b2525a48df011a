import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

test('a facet counts what it would leave, and leaves values out', async ({ page }) => {
  await page.goto('/findings?account=210000001010')
  await page.getByRole('button', { name: 'Severity', exact: true }).click()
  const facet = page.getByRole('dialog', { name: 'Severity' })
  await expect(facet.getByText(/^\d+$/).first()).toBeVisible()
  await facet.getByRole('button', { name: 'Leave out Low' }).click()
  await facet.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/severity=%21low/)
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Not Severity')
  await expect(page.getByRole('cell', { name: 'Low', exact: true })).toHaveCount(0)
})

test('a finding is gone through by keyboard, and the focus comes back to its row', async ({
  page,
}) => {
  await page.goto('/findings?rule=secret-in-environment')
  const rows = page.getByRole('rowheader').getByRole('link')
  await expect(rows.first()).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(rows.first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  const first = page.url()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(first)
  await page.keyboard.press('k')
  await expect(page).toHaveURL(first)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByText('1 finding selected')).toBeVisible()
})

test('findings are triaged together, and put back', async ({ page }) => {
  await page.goto(
    '/findings?rule=dormant-function,orphan-log-group,version-sprawl,log-retention-unset',
  )
  await page.getByLabel('Select every row of this page').check()
  await page.getByRole('button', { name: 'Triage…' }).click()
  await page.getByRole('dialog').getByLabel('Status').selectOption('remediating')
  await page.getByRole('button', { name: 'Set it' }).click()
  const notice = page.getByText(/findings? changed/)
  await expect(notice).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Remediating' }).first()).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('as before')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Remediating' })).toHaveCount(0)
})

test('a view is kept, pinned, opened and deleted', async ({ page }) => {
  await page.goto('/functions?runtime=python3.9&columns=name,memory,account')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByLabel('Keep what is shown as').fill('Old Python')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page).toHaveURL(/\/functions\?view=/)
  await expect(page.getByRole('columnheader')).toHaveText(['Function', 'Memory', 'Account'])
  await page.getByRole('button', { name: 'Old Python' }).click()
  await page.getByRole('button', { name: 'Pin Old Python' }).click()
  await expectNoViolations(page)
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Pinned views' }).getByRole('link').click()
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('python3.9')
  await page.getByRole('button', { name: 'Old Python' }).click()
  await page.getByRole('button', { name: 'Delete Old Python' }).click()
  await expect(page.getByRole('navigation', { name: 'Pinned views' })).toHaveCount(0)
})
