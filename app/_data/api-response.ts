import { createHash } from 'node:crypto'
import { publishedRunOf } from '#lib/api/envelope.ts'
import { resourceAt } from '#lib/api/resources.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { readPublishedRun } from '#lib/db/read/read-published-run.ts'
import { AppError } from '#lib/errors.ts'
import { database } from './database.ts'

interface Asked {
  readonly request: Request
  readonly scope: ViewerScope
  readonly query: URLSearchParams
}

/** A page of a list of the API; 304 where the asker has it already. */
export async function apiResponse(
  path: string,
  { request, scope, query }: Asked,
): Promise<Response> {
  const resource = resourceAt(path)
  if (resource === null) throw new AppError('not-found', 'The API has no such list.')
  const pool = database()
  const run = await readPublishedRun(pool)
  const page = await resource.list({ scope, pool, now: new Date() }, query)
  const body = JSON.stringify({ data: page.rows, next: page.next, run: publishedRunOf(run) })
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    ETag: etagOf(run?.id ?? 'none', body),
  }
  if (isKnown(request.headers.get('if-none-match'), headers.ETag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers })
}

/** Names the run, and holds for this answer alone: exceptions and a run that is going on change it between two publications. */
const etagOf = (runId: string, body: string): string =>
  `"${runId}.${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

const isKnown = (given: string | null, etag: string): boolean =>
  given?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false
