/**
 * Whether a request that changes something was made by one of our own pages. Browsers say so themselves
 * (`Sec-Fetch-Site`), and older ones name the origin; what says neither is refused.
 */
export function isOwnRequest(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'))
}
