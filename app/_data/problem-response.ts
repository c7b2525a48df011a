import { AppError, httpStatusOf } from '#lib/errors.ts'

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed meanwhile',
  429: 'Too many requests',
  503: 'Not available',
}

/** The answer to a request that cannot be served (RFC 9457): one sentence and the reference under which the log has more. */
export function problemResponse(error: unknown, requestId: string): Response {
  const status = httpStatusOf(error)
  const detail =
    error instanceof AppError
      ? error.message
      : 'Something went wrong here. The log has more under the reference.'
  const problem = { title: TITLES[status] ?? 'Something went wrong', status, detail, requestId }
  return Response.json(problem, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 429 ? { 'Retry-After': '60' } : {}),
    },
  })
}
