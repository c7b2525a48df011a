/** The name and the marks of one of our cookies. With TLS a browser binds it to this host, and no other can set it. */
export function cookieOf(what: string, isSecure: boolean) {
  return {
    name: `${isSecure ? '__Host-' : ''}demarc-${what}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  } as const
}

export const SESSION = 'session'
