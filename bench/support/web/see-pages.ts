import { type Browser, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '#tools/browser.ts'
import type { WebPages } from './ask-pages.ts'
import { observeVitals } from './observe-vitals.ts'
import type { WebPage } from './web-pages.ts'

export interface SeenPage {
  readonly name: string
  readonly lcpMs: number
  readonly inpMs: number
  readonly cls: number
  readonly scriptKb: number
}

const VISITS = 3

/** What a person has of each page: the middle of some visits for when it is there, the worst of them for how it answers and stands still. */
export async function seePages(
  where: WebPages,
  tell: (seen: SeenPage) => void,
): Promise<readonly SeenPage[]> {
  const found = ensureBrowser()
  if (found.kind === 'missing') throw new Error(found.sentence)
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    ...(found.path === null ? {} : { executablePath: found.path }),
  })
  try {
    const seen: SeenPage[] = []
    for (const page of where.pages) {
      if (page.data === true) continue
      const one = await seePage(browser, where, page)
      tell(one)
      seen.push(one)
    }
    return seen
  } finally {
    await browser.close()
  }
}

async function seePage(browser: Browser, where: WebPages, page: WebPage): Promise<SeenPage> {
  const visits = []
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitPage(browser, where, page))
  const lcps = visits.map(({ lcp }) => lcp).sort((a, b) => a - b)
  return {
    name: page.name,
    lcpMs: Math.round(lcps[Math.floor(VISITS / 2)] ?? 0),
    inpMs: Math.round(Math.max(...visits.map(({ inp }) => inp))),
    cls: Math.round(Math.max(...visits.map(({ cls }) => cls)) * 1_000) / 1_000,
    scriptKb: Math.round((visits[0]?.scriptBytes ?? 0) / 1024),
  }
}

/** One visit without a cache: the page is waited for, then used. */
async function visitPage(browser: Browser, { address, cookie }: WebPages, { path }: WebPage) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.addInitScript(observeVitals)
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  const { lcp } = await page.evaluate(() => window.demarcVitals)
  await use(page)
  const { inp, cls, scriptBytes } = await page.evaluate(() => window.demarcVitals)
  await context.close()
  return { lcp, inp, cls, scriptBytes }
}

/** What people do on every page: walk by keyboard, open the palette and search, open a filter, change the theme. */
async function use(page: Page): Promise<void> {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').pressSequentially('bill', { delay: 30 })
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const filter = page.getByRole('main').getByRole('button', { expanded: false })
  if ((await filter.count()) > 0) {
    await filter.first().click()
    await page.keyboard.press('Escape')
  }
  await page.mouse.wheel(0, 2_000)
  await page.waitForLoadState('networkidle')
  // An event's duration is told after the frame that follows it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)))
}
