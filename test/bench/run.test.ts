import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'

const BENCH = join(import.meta.dirname, '..', '..', 'bench')
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(BENCH, 'run.ts'), ...args], { encoding: 'utf8' })

const names = globSync('*.ts', { cwd: BENCH })
  .map((file) => basename(file, '.ts'))
  .filter((name) => !['run', 'bench'].includes(name))
  .sort()

it('without a name lists the benchmarks', () => {
  const { status, stdout } = run()
  expect({ status, listed: stdout.trim().split('\n').slice(1) }).toEqual({
    status: 0,
    listed: names,
  })
})

it('refuses a name that is none', () => {
  const { status, stdout } = run('run')
  expect(status).toBe(1)
  expect(stdout).toContain('There is no benchmark called run.')
})
