import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Household } from '#tools/start/household.ts'
import { buildWeb } from '#tools/start/web-build.ts'
import { startOwnWebServer } from '#tools/web/own-web-server.ts'
import type { Bench } from './bench.ts'
import { storeEstate } from './support/estate/store-estate.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'
import { type AskedPages, askPages } from './support/web/ask-pages.ts'
import { type SeenPage, seePages } from './support/web/see-pages.ts'
import { signIn } from './support/web/sign-in.ts'
import { webPages } from './support/web/web-pages.ts'

/** 10,090 functions in one account and 90 in each other: 100,000. */
const ACCOUNTS = 1_000
const TARGETS = { lcpMs: 1_500, inpMs: 150, cls: 0.02, serverP95Ms: 300 }

/**
 * The main pages over 100,000 stored functions, by the production build: each asked of the server again and again, one request at
 * a time, to its last byte; and opened in Chromium, where it is looked at and then used. The figures are those of the worst page.
 */
export const run: Bench = async ([accounts = String(ACCOUNTS), only = '']) => {
  const logs = mkdtempSync(join(tmpdir(), 'demarc-web-'))
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)
  const root = join(import.meta.dirname, '..')
  await buildWeb({ root, logFile: join(logs, 'build.log'), household: new Household(), say })
  return withThrowawayDatabase(async (database) => {
    await storeEstate(database, { accounts: Number(accounts) })
    await database.pool.query('vacuum analyze')
    const server = await startOwnWebServer(database.url, join(logs, 'web.log'))
    try {
      const cookie = await signIn(await server.link())
      const pages = (await webPages(database.pool)).filter(({ name }) => name.includes(only))
      const where = { address: server.address, cookie, pages }
      const asked = await askPages(where, ({ name, p50, p95 }) =>
        say(`${name.padEnd(22)} server p50 ${p50} ms, p95 ${p95} ms`),
      )
      const seen = await seePages(where, ({ name, lcpMs, inpMs, cls, scriptKb }) =>
        say(
          `${name.padEnd(22)} LCP ${lcpMs} ms, INP ${inpMs} ms, CLS ${cls}, ${scriptKb} KB of scripts`,
        ),
      )
      return resultOf(asked, seen)
    } finally {
      await server.stop()
    }
  })
}

function resultOf(asked: readonly AskedPages[], seen: readonly SeenPage[]) {
  const worst = (values: readonly number[]) => Math.max(...values)
  const figures = {
    pages: asked.length,
    lcpMs: worst(seen.map(({ lcpMs }) => lcpMs)),
    inpMs: worst(seen.map(({ inpMs }) => inpMs)),
    cls: worst(seen.map(({ cls }) => cls)),
    serverP95Ms: worst(asked.map(({ p95 }) => p95)),
  }
  const met =
    figures.lcpMs <= TARGETS.lcpMs &&
    figures.inpMs <= TARGETS.inpMs &&
    figures.cls <= TARGETS.cls &&
    figures.serverP95Ms <= TARGETS.serverP95Ms
  return { figures, targets: TARGETS, met }
}
