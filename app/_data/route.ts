import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { can } from '#lib/auth/can.ts'
import { currentViewer } from '#lib/auth/current-viewer.ts'
import { NOBODY } from '#lib/auth/nobody.ts'
import { tokenViewer } from '#lib/auth/token-viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { Permission } from '#lib/core/model/permission.ts'
import { AppError } from '#lib/errors.ts'
import { parsed } from './parsed.ts'
import { problemResponse } from './problem-response.ts'
import { webLog } from './web-log.ts'

interface Guard<Query extends z.ZodType, Params extends z.ZodType, Body extends z.ZodType> {
  /** What the viewer must be allowed to do; `open` answers everybody, and its viewer sees nothing. */
  readonly permission: Permission | 'open'
  /** Of the query's first value by name. */
  readonly query?: Query
  /** Of the parts of the path in brackets. */
  readonly params?: Params
  /** Of the JSON in the body. */
  readonly body?: Body
  /** Whether `Authorization: Bearer` is taken instead of a session. */
  readonly tokens?: boolean
}

export interface Asked<Query, Params, Body> {
  readonly request: Request
  readonly viewer: Viewer
  readonly query: Query
  readonly params: Params
  readonly body: Body
  readonly requestId: string
}

type Context = { readonly params: Promise<unknown> }
export type Route = (request: Request, context?: Context) => Promise<Response>

/** The one way to make a route handler: finds the viewer, asks whether he may, checks what came, and answers every failure. */
export function guardedRoute<
  Query extends z.ZodType = z.ZodUnknown,
  Params extends z.ZodType = z.ZodUnknown,
  Body extends z.ZodType = z.ZodUnknown,
>(
  guard: Guard<Query, Params, Body>,
  handler: (
    asked: Asked<z.output<Query>, z.output<Params>, z.output<Body>>,
  ) => Promise<Response> | Response,
): Route {
  return async (request, context) => {
    const requestId = request.headers.get('x-request-id') ?? randomUUID()
    try {
      const viewer = await admitted(guard, request)
      const params = parsed(guard.params ?? z.unknown(), await context?.params, 'Path part')
      const query = parsed(guard.query ?? z.unknown(), queryOf(request), 'Parameter')
      const body = guard.body ? parsed(guard.body, await bodyOf(request), 'Field') : undefined
      const asked = { request, viewer, query, params, body, requestId }
      return await handler(asked as Asked<z.output<Query>, z.output<Params>, z.output<Body>>)
    } catch (error) {
      if (!(error instanceof AppError)) webLog().error({ requestId, err: error }, 'request failed')
      return problemResponse(error, requestId)
    }
  }
}

async function admitted(
  { permission, tokens = false }: Pick<Guard<never, never, never>, 'permission' | 'tokens'>,
  request: Request,
): Promise<Viewer> {
  if (permission === 'open') return NOBODY
  const token = tokens ? bearerOf(request) : null
  const viewer = token === null ? await currentViewer() : await tokenViewer(token)
  if (viewer === null) throw new AppError('unauthenticated', 'Sign in to see this.')
  if (!can(viewer, permission)) {
    throw new AppError('forbidden', 'Your roles do not allow this. Ask an administrator.')
  }
  return viewer
}

const bearerOf = (request: Request): string | null =>
  /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null

function queryOf(request: Request): Readonly<Record<string, string>> {
  const entries = [...new URL(request.url).searchParams]
  return Object.fromEntries(entries.toReversed())
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AppError('invalid-request', 'The body is not JSON.', { cause: error })
  }
}
