/** Any origin will do: it only shows whether a path leads away from it. */
const BASE = 'https://demarc.invalid'
const LONGEST = 2_000

/**
 * The page to come back to after a sign-in: a path of this product, as a URL parser understands it. Anything that leads
 * elsewhere, or back to the sign-in page, becomes the first page.
 */
export function returnPath(asked: string | null): string {
  if (asked === null || asked.length > LONGEST || !asked.startsWith('/')) return '/'
  if (/^[/\\]{2}/.test(asked) || !URL.canParse(asked, BASE)) return '/'
  const { origin, pathname, search } = new URL(asked, BASE)
  if (origin !== BASE || /^\/\/|^\/(sign-in|api|_next)(\/|$)/.test(pathname)) return '/'
  return `${pathname}${search}`
}
