import { z } from 'zod'
import { can } from '#lib/auth/can.ts'
import { currentViewer } from '#lib/auth/current-viewer.ts'
import { isOwnRequest } from '#lib/auth/is-own-request.ts'
import { NOBODY } from '#lib/auth/nobody.ts'
import { noteDenied } from '#lib/auth/note-denied.ts'
import type { LimitName } from '#lib/auth/rate-limits.ts'
import { type Rate, rateOf } from '#lib/auth/rate-of.ts'
import { factsOf, type RequestFacts } from '#lib/auth/request-facts.ts'
import { tokenViewer } from '#lib/auth/token-viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { Permission } from '#lib/core/model/permission.ts'
import { AppError } from '#lib/errors.ts'
import { parsed } from './parsed.ts'
import { problemResponse } from './problem-response.ts'
import { webLog } from './web-log.ts'
import { withRate } from './with-rate.ts'

interface Guard<Query extends z.ZodType, Params extends z.ZodType, Body extends z.ZodType> {
  /** What the viewer must be allowed to do; `open` answers everybody, and its viewer sees nothing. */
  readonly permission: Permission | 'open'
  /** Of the query's first value by name. */
  readonly query?: Query
  /** Of the parts of the path in brackets. */
  readonly params?: Params
  /** Of the JSON in the body. */
  readonly body?: Body
  /** How often it may be asked for. */
  readonly limit?: LimitName
  /** Whether `Authorization: Bearer` is taken instead of a session. */
  readonly tokens?: boolean
}

export interface Asked<Query, Params, Body> {
  readonly request: Request
  readonly viewer: Viewer
  readonly query: Query
  readonly params: Params
  readonly body: Body
  readonly facts: RequestFacts
  readonly requestId: string
}

type AnyGuard = Guard<z.ZodType, z.ZodType, z.ZodType>
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
    const facts: RequestFacts = { ...factsOf(request.headers), path: new URL(request.url).pathname }
    const { requestId } = facts
    let rate: Rate | null = null
    try {
      const viewer = await admitted(guard, request, facts)
      rate = await spent(guard, viewer, facts)
      if (rate?.within === false) {
        const { address, path } = facts
        webLog().warn(
          { requestId, limit: guard.limit, viewer: viewer.id, address, path },
          'too often',
        )
        throw tooOften()
      }
      const params = parsed(guard.params ?? z.unknown(), await context?.params, 'Path part')
      const query = parsed(guard.query ?? z.unknown(), queryOf(request), 'Parameter')
      const body = guard.body ? parsed(guard.body, await bodyOf(request), 'Field') : undefined
      const asked = { request, viewer, query, params, body, facts, requestId }
      const answer = handler(asked as Asked<z.output<Query>, z.output<Params>, z.output<Body>>)
      return withRate(await answer, rate)
    } catch (error) {
      if (!(error instanceof AppError)) webLog().error({ requestId, err: error }, 'request failed')
      return withRate(problemResponse(error, requestId), rate)
    }
  }
}

async function admitted(
  { permission, tokens = false }: Pick<AnyGuard, 'permission' | 'tokens'>,
  request: Request,
  facts: RequestFacts,
): Promise<Viewer> {
  const token = tokens ? bearerOf(request) : null
  if (token === null && !READS.has(request.method) && !isOwnRequest(request.headers)) {
    throw new AppError('forbidden', 'This has to come from a page of this product.')
  }
  const viewer = permission === 'open' ? NOBODY : await viewerBehind(token, facts)
  if (permission !== 'open' && !can(viewer, permission)) {
    await noteDenied(viewer, permission, facts)
    throw new AppError('forbidden', 'Your roles do not allow this. Ask an administrator.')
  }
  return viewer
}

async function spent(
  { permission, limit }: Pick<AnyGuard, 'permission' | 'limit'>,
  viewer: Viewer,
  { address }: RequestFacts,
): Promise<Rate | null> {
  if (limit === undefined) return null
  return rateOf(limit, { viewerId: permission === 'open' ? null : viewer.id, address })
}

const tooOften = () =>
  new AppError('too-many-requests', 'That was too often. Wait a minute, then try again.')

async function viewerBehind(token: string | null, facts: RequestFacts): Promise<Viewer> {
  const viewer = token === null ? await currentViewer() : await tokenViewer(token, facts)
  if (viewer === null) throw new AppError('unauthenticated', 'Sign in to see this.')
  return viewer
}

const READS = new Set(['GET', 'HEAD'])

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
