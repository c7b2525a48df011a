import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentStamp } from './content-stamp.ts'
import type { Household } from './household.ts'
import { startPart } from './part.ts'
import { withoutAws } from './part-environment.ts'

const SOURCES = [
  'app/**/*',
  'lib/**/*',
  'public/**/*',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'package-lock.json',
  'tsconfig.json',
]

export interface WebBuild {
  readonly root: string
  readonly logFile: string
  readonly household: Household
  readonly say: (sentence: string) => void
}

/** Builds the web pages when their sources changed since the last build. Throws a sentence when the build fails. */
export async function buildWeb({ root, logFile, household, say }: WebBuild): Promise<void> {
  const stampFile = join(root, '.next', 'demarc-stamp')
  const stamp = contentStamp(root, SOURCES)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('Building the pages; this happens once.')
  const part = startPart({
    name: 'the build of the pages',
    command: [process.execPath, join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    env: { ...withoutAws(process.env), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    logFile,
  })
  household.addCloser(part.stop)
  const ending = await part.ended
  if (!ending.clean) throw new Error(ending.sentence)
  writeFileSync(stampFile, stamp)
}
