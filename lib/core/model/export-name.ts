/** Name of an exported file: what, of whom, as of when, and the version of its columns. Only letters, digits, `-` and `_`, so that it needs no quoting. */
export function exportName(input: {
  readonly what: string
  readonly scope: string
  readonly now: Date
}): string {
  const scope = input.scope.replaceAll(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)
  const time = input.now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${input.what}_${scope}_${time}_v1.csv`
}
