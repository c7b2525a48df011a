import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

/** The story of an analyst's morning, from what got worse to a risk that is accepted, as one walk. */
test('from what got worse since yesterday to the fix, an accepted risk and a shared view', async ({
  page,
  context,
}) => {
  test.slow()
  await page.goto('/')
  const worse = page.getByRole('region', { name: 'What got worse lately?' })
  await expect(worse).toContainText('since the run of')
  await expect(worse.getByRole('list', { name: 'The gravest of them' })).toContainText(
    'orders-open-invoke',
  )

  await worse.getByRole('link', { name: /findings more/ }).click()
  await expect(page).toHaveURL(/\/findings\?.*since=/)
  await page.getByLabel('Group').selectOption('account')
  await expect(page.getByRole('columnheader', { name: 'New since last run' })).toBeVisible()
  const worst = page.getByRole('rowheader').first()
  await expect(worst).toContainText('fernwood-orders-prod')
  await worst.getByRole('link').click()
  await expect(page).toHaveURL(/account=210000000707/)

  await page.getByLabel('Group').selectOption('function')
  await expect(page.getByRole('columnheader', { name: 'New since last run' })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('orders-open-invoke')
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page).toHaveURL(/resource=/)

  await page.getByRole('link', { name: 'Any AWS account may use it' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Any AWS account may use it: orders-open-invoke')
  await expect(drawer).toContainText('less than a day')
  await drawer.getByRole('tab', { name: 'Evidence' }).click()
  await expect(drawer.locator('.marked').filter({ hasText: 'everyone' })).toBeVisible()
  await expectNoViolations(page)

  await drawer.getByRole('tab', { name: 'What to do' }).click()
  const ways = drawer.getByRole('tabpanel').last()
  await expect(ways).toContainText(
    'aws lambda remove-permission --function-name orders-open-invoke --region eu-central-1 --statement-id everyone',
  )
  await drawer.getByRole('tab', { name: 'Verify' }).click()
  await expect(ways).toContainText('aws lambda get-policy --function-name orders-open-invoke')
  await drawer.getByRole('tab', { name: 'Roll back' }).click()
  await expect(ways).toContainText('add-permission --function-name orders-open-invoke')

  const shared = page.url()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  const row = page.getByRole('row').filter({ hasText: 'nothing caps how often' })
  await row.getByRole('link').first().focus()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Accept a risk' })
  await dialog.getByLabel('Reason').fill('A cap comes with the next release.')
  await dialog.getByLabel('Ticket').fill('SEC-2027')
  await dialog.getByRole('button', { name: '30 days' }).click()
  await dialog.getByRole('button', { name: 'Accept for 1 finding' }).click()
  await expect(page.getByText('Risk accepted: 1 finding')).toBeVisible()
  await expect(row).toHaveCount(0)

  const colleague = await context.newPage()
  await colleague.goto(shared)
  await expect(colleague.getByRole('dialog')).toContainText(
    'Any AWS account may use it: orders-open-invoke',
  )
  await colleague.goto('/exceptions')
  await expect(colleague.getByRole('row').filter({ hasText: 'SEC-2027' })).toContainText('In force')
})
