import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebian } from './debian-package.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

const onThisMachine = (): string | undefined => {
  const named = process.env['CHROMIUM_PATH']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(named === undefined ? [] : [named]), ...candidates, ...APPLICATIONS].find(
    isExecutable,
  )
}

const downloadByPlaywright = (): boolean =>
  spawnSync('playwright', ['install', 'chromium-headless-shell'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0

export type Browser =
  /** No path: Playwright finds the one that it downloaded itself. */
  | { readonly kind: 'found'; readonly path: string | null }
  | { readonly kind: 'missing'; readonly sentence: string }

/** A Chromium for the browser tests: the machine's own, else Debian's, else Playwright's download. */
export function ensureBrowser(): Browser {
  const present = onThisMachine()
  if (present !== undefined) return { kind: 'found', path: present }
  const installed = installDebian(['chromium']) ? onThisMachine() : undefined
  if (installed !== undefined) return { kind: 'found', path: installed }
  process.stdout.write('Downloading Playwright’s Chromium for the browser tests.\n')
  if (downloadByPlaywright()) return { kind: 'found', path: null }
  return {
    kind: 'missing',
    sentence:
      'The browser tests need Chromium or Chrome, and none could be found or installed. Install one, or name it in CHROMIUM_PATH.',
  }
}
