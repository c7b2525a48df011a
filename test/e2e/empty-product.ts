import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'
import { startOwnWebServer } from '#tools/web/own-web-server.ts'

export interface EmptyProduct {
  readonly databaseUrl: string
  readonly context: BrowserContext
  readonly stop: () => Promise<void>
}

/** The product before its first run: a second database on the server of the product under test, and a web server of its own. */
export async function startEmptyProduct(): Promise<EmptyProduct> {
  const home = process.env['PRODUCT_HOME'] ?? ''
  const { url } = await startEmbedded({ home, database: `empty_${process.pid}` })
  await migrate(url)
  const logs = mkdtempSync(join(tmpdir(), 'demarc-empty-'))
  const server = await startOwnWebServer(url, join(logs, 'web.log'))
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ...(process.env['CHROMIUM_PATH'] === undefined
      ? {}
      : { executablePath: process.env['CHROMIUM_PATH'] }),
  })
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(await server.link())
  await page.close()
  return {
    databaseUrl: url,
    context,
    stop: async () => {
      await browser.close()
      await server.stop()
      rmSync(logs, { recursive: true, force: true })
    },
  }
}
