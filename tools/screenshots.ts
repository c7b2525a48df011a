import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { openPlace } from '#test/e2e/open-place.ts'
import { PAGE_PLACES } from '#test/e2e/page-places.ts'
import { PAGE_TABLE } from '#test/e2e/page-table.ts'
import { ensureBrowser } from './browser.ts'

const THEMES = ['light', 'dark'] as const
interface Shot {
  readonly base: string
  readonly out: string
  readonly theme: (typeof THEMES)[number]
  readonly whole: boolean
  readonly storageState: SignedIn
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** Opens a one-time link, and keeps what it set for the tabs that follow. */
async function signIn(browser: Browser, link: string): Promise<SignedIn> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await tab.goto(link)
  if (new URL(tab.url()).pathname === '/sign-in') throw new Error('The sign-in link was refused.')
  const state = await context.storageState()
  await context.close()
  return state
}

/** "/accounts/[id]" is "accounts-id". */
const nameOf = (place: string): string =>
  place.replace(/%[0-9A-F]{2}|[^\w.]+/gi, '-').replace(/^-+|-+$/g, '') || 'overview'

async function shoot(browser: Browser, place: string, shot: Shot): Promise<void> {
  const tab = await browser.newPage({
    baseURL: shot.base,
    colorScheme: shot.theme,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    storageState: shot.storageState,
  })
  tab.setDefaultTimeout(30_000)
  await openPlace(tab, place)
  await tab.waitForLoadState('networkidle')
  const path = join(shot.out, `${nameOf(place)}-${shot.theme}.png`)
  await tab.screenshot({ path, fullPage: shot.whole })
  process.stdout.write(`${path}\n`)
  await tab.close()
}

/** Whether a page can be opened without leaving something behind: of some there is none until a form is sent. */
const isThere = (place: string): boolean => PAGE_TABLE[place]?.fill === undefined

/** Pictures of every page of a running Demarc, in both themes. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'docs/screenshots' },
      only: { type: 'string' },
      whole: { type: 'boolean', default: false },
    },
  })
  const [link = ''] = positionals
  if (!URL.canParse(link)) throw new Error('A sign-in link is needed.')
  const base = new URL(link).origin
  const only = values.only?.split(',')
  const found = ensureBrowser()
  if (found.kind === 'missing') throw new Error(found.sentence)
  mkdirSync(values.out, { recursive: true })
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(found.path === null ? {} : { executablePath: found.path }),
  })
  const storageState = await signIn(browser, link)
  const wanted = PAGE_PLACES.filter(isThere).filter(
    (place) => only === undefined || only.includes(nameOf(place)),
  )
  for (const theme of THEMES) {
    for (const place of wanted) {
      await shoot(browser, place, {
        base,
        out: values.out,
        theme,
        whole: values.whole,
        storageState,
      })
    }
  }
  await browser.close()
}

await main().catch((error: unknown) => {
  process.stderr.write(
    `No pictures were taken: ${error instanceof Error ? error.message : String(error)}\nStart Demarc first (npm start), and name a link of it: npm run screenshots -- "$(npm run -s sign-in-link)"\n`,
  )
  process.exit(1)
})
