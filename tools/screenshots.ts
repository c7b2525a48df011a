import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { ensureBrowser } from './browser.ts'

const THEMES = ['light', 'dark'] as const
/** Follows a page's first link of this kind, for pages that need a name to stand for all of theirs. */
interface Page {
  readonly name: string
  readonly path: string
  readonly follow?: string
}

const PAGES: readonly Page[] = [
  { name: 'overview', path: '/' },
  { name: 'accounts', path: '/accounts' },
  { name: 'account', path: '/accounts/210000000707' },
  { name: 'functions', path: '/functions' },
  { name: 'function', path: '/functions?q=public', follow: 'main a[href^="/functions/"]' },
  { name: 'findings', path: '/findings' },
  { name: 'scores', path: '/scores' },
  { name: 'weights', path: '/weights' },
  { name: 'exceptions', path: '/exceptions' },
  { name: 'responsibility', path: '/responsibility' },
  { name: 'rules', path: '/rules' },
  { name: 'runtimes', path: '/runtimes' },
  { name: 'capacity', path: '/capacity' },
  { name: 'exposure', path: '/exposure' },
  { name: 'graph', path: '/graph' },
  { name: 'guardrails', path: '/guardrails' },
  { name: 'runs', path: '/runs' },
  { name: 'run-diff', path: '/runs/diff' },
  { name: 'report-organization', path: '/report/organization' },
  { name: 'report-account', path: '/report/account/210000000707' },
  { name: 'account-unreached', path: '/accounts/210000001111' },
  { name: 'glossary', path: '/glossary' },
  { name: 'coverage', path: '/coverage' },
]

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

async function shoot(browser: Browser, page: Page, shot: Shot): Promise<void> {
  const viewport = { width: 1440, height: 900 }
  const { storageState } = shot
  const look = { colorScheme: shot.theme, viewport, reducedMotion: 'reduce' } as const
  const tab = await browser.newPage({ ...look, storageState })
  const answer = await tab.goto(new URL(page.path, shot.base).href, { waitUntil: 'networkidle' })
  if (answer === null || !answer.ok()) {
    throw new Error(`${page.path} answered ${answer?.status() ?? 'nothing'}`)
  }
  if (page.follow !== undefined) {
    await tab.locator(page.follow).first().click()
    await tab.waitForLoadState('networkidle')
  }
  const path = join(shot.out, `${page.name}-${shot.theme}.png`)
  await tab.screenshot({ path, fullPage: shot.whole })
  process.stdout.write(`${path}\n`)
  await tab.close()
}

/** Pictures of the pages of a running Demarc, in both themes. */
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
  const wanted = PAGES.filter(({ name }) => only === undefined || only.includes(name))
  for (const theme of THEMES) {
    for (const page of wanted) {
      await shoot(browser, page, {
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
