import type { Rate } from '#lib/auth/rate-of.ts'

/** An answer that says what is left of a limit (draft-ietf-httpapi-ratelimit-headers), and when to come back. */
export function withRate(answer: Response, rate: Rate | null): Response {
  if (rate === null) return answer
  const headers = new Headers(answer.headers)
  headers.set('RateLimit-Policy', `"${rate.name}";q=${rate.points};w=${rate.seconds}`)
  headers.set('RateLimit', `"${rate.name}";r=${rate.left};t=${rate.resetSeconds}`)
  if (!rate.within) headers.set('Retry-After', String(rate.resetSeconds))
  return new Response(answer.body, { status: answer.status, headers })
}
