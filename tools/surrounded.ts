import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { readEnvironment } from '#lib/env.ts'
import { Household } from './start/household.ts'
import { openStateFolder } from './start/state-folder.ts'
import {
  collectingVariables,
  commonVariables,
  openDatabase,
  ROOT,
  type Surroundings,
} from './start/surroundings.ts'

/**
 * Runs a command of the terminal with what `npm start` would give it: `--database`, the same one (a running server is
 * shared), and `--aws`, the sandbox unless DEMARC_SOURCE is `aws`. Usage: surrounded.ts [--database] [--aws] ENTRY [arguments]
 */
const words = process.argv.slice(2)
const entryAt = words.findIndex((word) => !['--database', '--aws'].includes(word))
const needs = new Set(words.slice(0, entryAt))
const [entry = '', ...args] = words.slice(entryAt)

const household = new Household()
const surroundings: Surroundings = {
  environment: readEnvironment(),
  folder: openStateFolder(process.env['DEMARC_HOME']),
  household,
  // Standard output belongs to the command.
  say: () => undefined,
}

async function runCommand(): Promise<number> {
  const database = needs.has('--database')
    ? commonVariables(surroundings, await openDatabase(surroundings))
    : {}
  const aws = needs.has('--aws') ? await collectingVariables(surroundings) : process.env
  const child = spawn(process.execPath, [resolve(ROOT, entry), ...args], {
    stdio: 'inherit',
    env: { ...aws, ...database },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((settle, reject) => {
    child.once('error', reject)
    child.once('close', (code) => settle(code ?? 1))
  })
}

const code = await runCommand().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  return 1
})
await household.stop()
process.exit(code)
