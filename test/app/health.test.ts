import { expect, it } from 'vitest'
import { healthOf } from '#app/api/health/health.ts'

const now = new Date('2026-11-22T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

it.each([
  ['nothing published', { published: false, completeAt: null, workerBeatAt: ago(3) }, 'starting'],
  ['published, worker alive', { published: true, completeAt: ago(60), workerBeatAt: ago(3) }, 'ok'],
  [
    'published, worker stopped in order',
    { published: true, completeAt: null, workerBeatAt: null },
    'ok',
  ],
  [
    'published, worker silent',
    { published: true, completeAt: ago(60), workerBeatAt: ago(600) },
    'degraded',
  ],
])('%s', (_, facts, status) => {
  expect(healthOf(facts, now)).toMatchObject({ status, database: true })
})

it('tells ages in whole seconds', () => {
  const health = healthOf({ published: true, completeAt: ago(60.4), workerBeatAt: ago(-5) }, now)
  expect(health).toEqual({
    status: 'ok',
    database: true,
    lastCompleteRunAgeSeconds: 60,
    workerHeartbeatAgeSeconds: 0,
  })
})
