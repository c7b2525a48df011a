import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Household } from './start/household.ts'
import { openStateFolder } from './start/state-folder.ts'
import { buildWeb } from './start/web-build.ts'

const logs = join(openStateFolder(process.env['DEMARC_HOME']), 'logs')
mkdirSync(logs, { recursive: true })
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)

await buildWeb({
  root: join(import.meta.dirname, '..'),
  logFile: join(logs, 'build.log'),
  household: new Household(),
  say,
}).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
say('The pages are built.')
