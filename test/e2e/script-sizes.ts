import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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
