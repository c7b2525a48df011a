import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  'instrumentation.ts',
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

const readOr = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Builds the web pages when their sources changed since the last build. Throws a sentence when the build fails. */
export async function buildWeb({ root, logFile, household, say }: WebBuild): Promise<void> {
  const output = join(root, '.next')
  const stampFile = join(output, 'demarc-stamp')
  const sources = contentStamp(root, SOURCES)
  const isCurrent = readOr(stampFile) === `${sources} ${readOr(join(output, 'BUILD_ID'))}`
  if (isCurrent) return
  rmSync(stampFile, { force: true })
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
  writeFileSync(stampFile, `${sources} ${readOr(join(output, 'BUILD_ID'))}`)
}
