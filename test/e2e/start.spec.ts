import { expect, test } from './product.ts'

test('the product answers that it is well, and nothing more', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  const health = await answer.json()
  expect(health).toEqual({
    status: 'ok',
    database: true,
    lastCompleteRunAgeSeconds: health.lastCompleteRunAgeSeconds,
    workerHeartbeatAgeSeconds: expect.any(Number),
  })
})

test('the first page has data, without an error in the console', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText(/\d/)
  await expect(page).toHaveTitle(/Demarc/)
})
