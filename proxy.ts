import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from '#lib/auth/content-policy.ts'

const SESSION_COOKIES = ['demarc-session', '__Host-demarc-session'] as const

/**
 * Leads whoever has no session to the sign-in page, and back afterwards. It spares a detour, and decides nothing: whether a
 * session stands, and what it may see, is asked where the data is read.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const hasCookie = SESSION_COOKIES.some((name) => request.cookies.has(name))
  if (!hasCookie && !/^\/sign-in(\/|$)/.test(pathname)) {
    return NextResponse.redirect(signInAddress(request, pathname + search), 307)
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-demarc-path', `${pathname}${search}`)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function signInAddress(request: NextRequest, to: string): URL {
  const address = request.nextUrl.clone()
  address.pathname = '/sign-in'
  address.search = to === '/' ? '' : `?${new URLSearchParams({ to })}`
  return address
}

export const config = { matcher: ['/((?!api/|_next/static|icon.svg|favicon.ico).*)'] }
