import { globSync } from 'node:fs'
import { join } from 'node:path'

const APP = join(import.meta.dirname, '..', '..', 'app')

/** The routes of all pages, as the file tree has them. */
export const pageRoutes = (): readonly string[] =>
  globSync('**/page.tsx', { cwd: APP })
    .map((file) => {
      const parts = file.split('/').slice(0, -1)
      return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
    })
    .sort()
