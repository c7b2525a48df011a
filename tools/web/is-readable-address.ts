/** Whether a request's path and query are text: percent signs that spell characters, none of them NUL, which no name has. */
export function isReadableAddress(url: string): boolean {
  if (/%00|\0/.test(url)) return false
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '') !== ''
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
