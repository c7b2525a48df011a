import { expectNoViolations } from './expect-no-violations.ts'
import { expect, test } from './product.ts'

const UNREACHED = '/accounts/210000001111'

test('an account that was never reached says so in every panel', async ({ page }) => {
  await page.goto(UNREACHED)
  await expect(page.getByText('Loading')).toHaveCount(0)
  const unread = [
    'What got worse lately?',
    'What is open to the world?',
    'What fails to deploy soon?',
    'What goes out of support soon?',
    'Whose job is it?',
    'Who are its neighbours?',
    'Which runtimes carry its functions, and until when?',
    'Regions',
    'Findings',
    'Functions',
  ]
  for (const name of unread) {
    await expect(page.getByRole('region', { name, exact: true })).toContainText('Not read')
  }
  await expect(page.getByRole('main')).not.toContainText('No functions')
  await expect(page.getByRole('main')).not.toContainText('of 100')
})

test('the overview’s answers lead to what they count', async ({ page }) => {
  await page.goto('/')
  const open = page.getByRole('region', { name: 'What is open to the world?' })
  const answer = open.getByRole('link', { name: /that anybody can invoke/ })
  const [counted = ''] = /^\d+/.exec((await answer.textContent()) ?? '') ?? []
  await answer.click()
  await expect(page).toHaveURL(/\/exposure\?audience=/)
  await expect(page.getByText(`${counted} qualifiers`)).toBeVisible()
})

test('the words of a page are explained where they stand', async ({ page }) => {
  await page.goto('/scores')
  const words = page.getByRole('region', { name: 'What the words on this page mean' })
  await expect(words).toBeHidden()
  await page.getByRole('button', { name: 'Words' }).click()
  await expect(words).toContainText('Not enough read')
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(words).toBeHidden()
})

test('a report prints: a cover, every part, and numbered pages', async ({ page }) => {
  await page.goto('/report/account/210000000707')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden()
  await expect(page.getByText('Account 210000000707', { exact: false }).first()).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString(
    'latin1',
  )
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)?.length).toBeGreaterThan(2)
  const headings = [...pdf.matchAll(/\/Title\s*\(([^)]*)\)/g)].map(([, title]) => title)
  for (const part of [
    'Coverage',
    'Scores',
    'Worst findings',
    'Exposure',
    'Capacity',
    'Runtimes',
    'Exceptions',
  ]) {
    expect(headings).toContain(part)
  }
})
