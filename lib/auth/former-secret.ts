import { cookieOf, SESSION } from './cookie.ts'

/** The session secret that a request brings along; null without one. */
export function formerSecret(request: Request, isSecure: boolean): string | null {
  return cookiesOf(request)[cookieOf(SESSION, isSecure).name] ?? null
}

/** A request's cookies by name. */
export function cookiesOf(request: Request): Readonly<Record<string, string>> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())] as const]
  })
  return Object.fromEntries(pairs)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
