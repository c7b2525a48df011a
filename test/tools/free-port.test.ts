import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { choosePort, freePort, isFree } from '#tools/start/free-port.ts'

const HOST = '127.0.0.1'
const holder = createServer()
let taken = 0

beforeAll(async () => {
  taken = await freePort(HOST)
  await new Promise<void>((resolve) => holder.listen(taken, HOST, resolve))
})
afterAll(() => new Promise((resolve) => holder.close(resolve)))

it('a port that is asked for and taken is explained', async () => {
  const chosen = await choosePort(taken, HOST)
  expect(chosen).toEqual({
    kind: 'taken',
    sentence: `Port ${taken} of ${HOST} is taken or not allowed. Set PORT to another one, or leave it out to get a free one.`,
  })
})

it.each([0, undefined])('asked for %s, some free port is chosen', async (wanted) => {
  const chosen = await choosePort(wanted, HOST)
  if (chosen.kind !== 'chosen') throw new Error(chosen.sentence)
  expect(await isFree(chosen.port, HOST)).toBe(true)
})
