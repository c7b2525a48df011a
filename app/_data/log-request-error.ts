import type { Instrumentation } from 'next'
import { webLog } from './web-log.ts'

type Given = Parameters<Instrumentation.onRequestError>

/** Writes the failure of a page or a server action as one line, under the id that the audit trail has, and the one that the page shows. */
export function logRequestError(
  error: Given[0],
  { path, method, headers }: Given[1],
  { routePath, routeType }: Given[2],
): void {
  const digest = error instanceof Error && 'digest' in error ? error.digest : null
  const requestId = headers['x-request-id'] ?? null
  const about = { requestId, digest, kind: routeType, method, path, route: routePath }
  webLog().error({ ...about, err: error }, 'request failed')
}
