const SAFE = /^[\w@%+=:,./-]+$/

/** A shell word that means the text itself: single-quoted unless nothing in it is special. */
export const shellWord = (text: string): string =>
  SAFE.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/**
 * A flag whose value is known to be none: `--qualifier` of an unqualified function must be left out, neither empty nor `$LATEST`,
 * which URLs and policies refuse. https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html
 */
const withoutEmptyFlags = (snippet: string, values: Readonly<Record<string, string>>): string =>
  snippet.replace(/ --[\w-]+ \{(\w+)\}/g, (flag, name: string) =>
    Object.hasOwn(values, name) && isNone(name, values[name]) ? '' : flag,
  )

const isNone = (name: string, value: string | undefined): boolean =>
  value === '' || (name === 'qualifier' && value === '$LATEST')

/** A statement without a Sid is named by its place, which no command takes. */
const isPlace = (name: string, value: string): boolean =>
  name === 'statement' && /^#\d+$/.test(value)

/**
 * A remediation snippet with each `{name}` replaced by its value, quoted for a POSIX shell; a name without a
 * value stays, as `<name>`, for the reader to fill. Values are data: one that looks like a placeholder is not filled again.
 */
export function fillSnippet(snippet: string, values: Readonly<Record<string, string>>): string {
  return withoutEmptyFlags(snippet, values).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined || isPlace(name, value) ? `<${name}>` : shellWord(value)
  })
}
