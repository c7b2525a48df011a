import type { World } from './world.ts'

/** Finds in an answer what only accounts outside of the scope can have put there. */
export interface Canaries {
  readonly size: number
  /** The words found, without those that the request itself named. */
  readonly foundIn: (text: string, asked: string) => readonly string[]
}

const SHORTEST = 7

/** Ids, names, addresses, units and functions of the foreign part; not what the own records say of it themselves. */
export function canariesOf({ own, foreign, ownText }: World): Canaries {
  const ownNames = new Set(own.functions.map(({ name }) => name))
  const words = [
    ...foreign.accounts.flatMap(({ id, name, email }) => [id, name, email ?? '']),
    ...foreign.units.flatMap(({ id, path }) => [id, path]),
    ...foreign.functions.map(({ name }) => name).filter((name) => !ownNames.has(name)),
    ...foreign.findings,
    ...foreign.roles,
  ].filter((word) => word.length >= SHORTEST && !alone([word]).test(ownText))
  const any = alone(words, 'g')
  return {
    size: words.length,
    foundIn: (text, asked) => {
      const named = decodeURIComponent(asked)
      const found = [...text.matchAll(any)].flatMap(([, word]) => word ?? [])
      return [...new Set(found)].filter((word) => !named.includes(word))
    },
  }
}

/** Standing alone, not as a part of a longer name. */
const alone = (words: readonly string[], flags = ''): RegExp =>
  new RegExp(`(?<![\\w-])(${words.map(RegExp.escape).join('|')})(?![\\w-])`, flags)
