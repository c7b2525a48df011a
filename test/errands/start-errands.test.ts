import { expect, it, vi } from 'vitest'
import { startErrands } from '#lib/errands/start-errands.ts'

const silent = { warn: vi.fn() }

it('does piece after piece while there is work, and looks again after a while', async () => {
  vi.useFakeTimers()
  let left = 3
  let looked = 0
  const perform = async () => {
    looked += 1
    left -= 1
    return left > 0
  }
  const errands = startErrands([{ name: 'a', everyMs: 1_000, perform }], silent)
  await vi.advanceTimersByTimeAsync(0)
  expect(looked).toBe(3)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(looked).toBe(4)
  await errands.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(looked).toBe(4)
  vi.useRealTimers()
})

it('tells of a failure and goes on, and no errand holds up another', async () => {
  vi.useFakeTimers()
  const error = new Error('the database is away')
  const failing = vi.fn(async () => Promise.reject(error))
  const well = vi.fn(async () => false)
  const errands = startErrands(
    [
      { name: 'failing', everyMs: 10, perform: failing },
      { name: 'well', everyMs: 10, perform: well },
    ],
    silent,
  )
  await vi.advanceTimersByTimeAsync(35)
  expect(failing.mock.calls.length).toBeGreaterThan(2)
  expect(well.mock.calls.length).toBeGreaterThan(2)
  expect(silent.warn).toHaveBeenCalledWith({ err: error, errand: 'failing' }, 'an errand failed')
  await errands.stop()
  vi.useRealTimers()
})

it('waits for what is at hand, and tells it that the worker stops', async () => {
  let signalled = false
  const errands = startErrands(
    [
      {
        name: 'long',
        everyMs: 1,
        perform: (signal) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              signalled = true
              resolve(false)
            })
          }),
      },
    ],
    silent,
  )
  await errands.stop()
  expect(signalled).toBe(true)
})
