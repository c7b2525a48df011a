export interface HostQuestion {
  readonly host: string | undefined
  readonly publicUrl: string | null
  /** Whether one of our own proxies asks; it may well call us by an inner name. */
  readonly isFromProxy: boolean
  readonly isLoopback: boolean
}

/**
 * The host that a request is for, or null when it is for somebody else's: a page elsewhere may point a name of its own at
 * this machine (DNS rebinding). From the machine itself the loopback names will do too.
 */
export function admitHost({
  host,
  publicUrl,
  isFromProxy,
  isLoopback,
}: HostQuestion): string | null {
  const own = publicUrl === null ? null : new URL(publicUrl).host
  if (isFromProxy && own !== null) return own
  const asked = host?.toLowerCase() ?? ''
  if (asked !== '' && asked === own) return asked
  return isLoopback && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(asked) ? asked : null
}
