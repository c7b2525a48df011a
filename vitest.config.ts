import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const NEEDS_A_SERVER = /support\/(postgres|database|product)\.ts|embedded\.ts'/
const OF_ITS_OWN = ['test/e2e/**', 'test/moto/**']

const testFiles = globSync('test/**/*.test.ts{,x}', { exclude: OF_ITS_OWN })
const integration = testFiles.filter(
  (file) => /^test\/(chaos|start)\//.test(file) || NEEDS_A_SERVER.test(readFileSync(file, 'utf8')),
)

const shared = { setupFiles: ['test/support/fail-on-console.ts'] }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Files wait for their database and their processes much of the time: one for each core keeps all of them busy.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...OF_ITS_OWN, ...integration],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: integration,
          globalSetup: ['test/support/postgres-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'moto',
          globalSetup: ['test/support/postgres-server.ts'],
          include: ['test/moto/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
