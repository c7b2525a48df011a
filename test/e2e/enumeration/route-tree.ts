import { globSync, readFileSync } from 'node:fs'

const SOURCES = 'app/**/*.{ts,tsx}'

/** The files that Next makes addresses of. */
export const routeFiles = (): readonly string[] =>
  globSync('app/**/{page,route}.{ts,tsx}')
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')))
    .toSorted()

/** Every server action, as `file name`. */
export const actionNames = (): readonly string[] =>
  globSync(SOURCES)
    .filter((file) => /^['"]use server['"]/m.test(readFileSync(file, 'utf8')))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:async function|const) (\w+)/gm)].map(
        ([, name]) => `${file} ${name}`,
      ),
    )
    .toSorted()
