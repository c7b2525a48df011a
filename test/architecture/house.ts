import type { SourceFile } from './source-tree.ts'

const isTest = (path: string): boolean => /^(test|bench)\//.test(path)
const KEBAB = /^(\(?[a-z0-9]+(-[a-z0-9]+)*\)?|_[a-z0-9-]+|\[{1,2}(\.\.\.)?[a-z0-9-]+\]{1,2})$/
const VAGUE = /^(utils?|helpers?|common|misc|types|shared|stuff)$/

const LINES_OF_CODE = 300
const LINES_OF_TESTS = 400

/** Breaches of the house style that a program can see in one file, each as a sentence. */
export function breachesOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): readonly string[] {
  return [...lengthBreaches(path, text), ...nameBreaches(path), ...textBreaches(path, text)]
}

const lengthBreaches = (path: string, text: string): readonly string[] => {
  const lines = text.split('\n').length - 1
  const stop = isTest(path) ? LINES_OF_TESTS : LINES_OF_CODE
  return lines > stop ? [`${path} has ${lines} lines; the stop is ${stop}`] : []
}

const nameBreaches = (path: string): readonly string[] => {
  const parts = path.replace(/(\.(test|spec|config|golden))?\.tsx?$/, '').split('/')
  return [
    ...parts
      .filter((part) => !KEBAB.test(part))
      .map((part) => `${path}: "${part}" is not kebab-case`),
    ...parts
      .slice(-1)
      .filter((part) => VAGUE.test(part))
      .map((part) => `${path}: "${part}" names no concept`),
  ]
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/@ts-(ignore|nocheck|expect-error)/, 'silences the type checker'],
  [/biome-ignore|eslint-disable/, 'silences the linter'],
  [/\bas unknown as [A-Z]/, 'casts around the type checker'],
  [/^\s*(export )?(declare )?(enum|namespace) /m, 'uses an enum or a namespace'],
  [/\b(it|test|describe)\.(only|todo|skip)\(/, 'leaves a test out'],
  [/\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/, 'has a TODO without an issue number'],
  [/catch\s*(\([^)]*\))?\s*\{\s*\}/, 'swallows an error'],
]

/** What tests may do: make up values that the types rule out. */
const IN_TESTS = 'casts around the type checker'

const textBreaches = (path: string, text: string): readonly string[] => {
  if (path.startsWith('test/architecture/')) return []
  return FORBIDDEN.filter(([, what]) => !(isTest(path) && what === IN_TESTS))
    .filter(([pattern]) => pattern.test(text))
    .map(([, what]) => `${path} ${what}`)
}

/** Paths of somebody's machine and other words that do not belong into a public tree, as `path: word`. */
export function strayWordsOf(path: string, text: string): readonly string[] {
  const machine =
    /(?<![\w.~-])\/(?:(?:work|farm)|(?:home|Users)\/[a-z]\w*)\/[\w.-]+|\bAKIA(?!\w*(?:EXAMPLE|SANDBOX))[A-Z0-9]{16}\b/g
  return [...text.matchAll(machine)].map(([word]) => `${path}: ${word}`)
}
