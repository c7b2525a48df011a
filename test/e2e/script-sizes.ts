import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { z } from 'zod'

const BUILD = join(import.meta.dirname, '..', '..', '.next')
const ROUTES = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) }))

const sizes = new Map<string, number>()

/** Bytes of a script of the build as a browser gets it. */
function gzipBytes(path: string): number {
  const known = sizes.get(path)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(BUILD, path))).length
  sizes.set(path, size)
  return size
}

const total = (paths: readonly string[]): number =>
  Math.round(paths.reduce((sum, path) => sum + gzipBytes(path), 0) / 102.4) / 10

/** By route, the KB of the scripts that its page names. What it loads lazily is not among them. */
export function firstLoadKb(): ReadonlyMap<string, number> {
  const file = join(BUILD, 'diagnostics', 'route-bundle-stats.json')
  const routes = ROUTES.parse(JSON.parse(readFileSync(file, 'utf8')))
  return new Map(
    routes.map(({ route, firstLoadChunkPaths }) => [
      route,
      total(firstLoadChunkPaths.map((path) => path.replace(/^\.next\//, ''))),
    ]),
  )
}

/** KB of every script that a page has loaded by now, lazily or not. */
export async function loadedKb(page: Page): Promise<number> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  const scripts = names.filter((name) => /^\/_next\/static\/.*\.js$/.test(name))
  return total([...new Set(scripts)].map((name) => name.replace(/^\/_next\//, '')))
}
