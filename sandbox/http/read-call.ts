import type { IncomingMessage } from 'node:http'
import { type LambdaRoute, lambdaRoute } from '#sandbox/services/lambda/lambda-route.ts'
import { AwsError, troubleOf } from './aws-error.ts'
import type { Call } from './call.ts'
import { isRestService, restRoute } from './rest-route.ts'

/** The credential scope of a signature, which names key, Region and service. */
export interface Scope {
  readonly accessKeyId: string
  readonly sessionToken: string | null
  readonly region: string
  readonly service: string
}

const SCOPE = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\/aws4_request/

export function readScope(request: IncomingMessage): Scope | null {
  const [, accessKeyId, region, service] = SCOPE.exec(request.headers.authorization ?? '') ?? []
  if (accessKeyId === undefined || region === undefined || service === undefined) return null
  const token = request.headers['x-amz-security-token']
  return { accessKeyId, region, service, sessionToken: typeof token === 'string' ? token : null }
}

export type Asked = Pick<Call, 'action' | 'input'>

const FORMS: ReadonlySet<string> = new Set(['ec2', 'iam', 'sts', 'sns'])

/** Action and members of a request, by its service's protocol. */
export function readAsked(request: IncomingMessage, service: string, body: string): Asked {
  if (service === 'lambda') return readLambda(request)
  if (service === 'account') return readAccount(request, body)
  if (isRestService(service)) return readRest(request, service, body)
  if (FORMS.has(service)) return readForm(body)
  const target = request.headers['x-amz-target']
  const action = typeof target === 'string' ? (target.split('.').at(-1) ?? '') : ''
  return { action, input: parseJson(body) }
}

function readLambda(request: IncomingMessage): Asked {
  const url = request.url ?? '/'
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1))
  const route = routeOf(path, query)
  if (route === null) {
    throw troubleOf(
      'lambda',
      'unknown-operation',
      `The requested operation is not recognized: ${path}`,
    )
  }
  if (request.method === 'GET') return route
  throw troubleOf('lambda', 'denied', 'The sandbox organization can only be read.')
}

/** A path that is not URL-encoded as it should be leads nowhere. */
function routeOf(path: string, query: URLSearchParams): LambdaRoute | null {
  try {
    return lambdaRoute(path, query)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function readAccount(request: IncomingMessage, body: string): Asked {
  if (request.url === '/listRegions') return { action: 'ListRegions', input: parseJson(body) }
  throw troubleOf('account', 'unknown-operation', 'The requested operation is not recognized.')
}

function readRest(request: IncomingMessage, service: string, body: string): Asked {
  const route = restRoute(service, request)
  if (route !== null) return { action: route.action, input: { ...parseJson(body), ...route.input } }
  throw troubleOf(service, 'unknown-operation', 'The requested operation is not recognized.')
}

function readForm(body: string): Asked {
  const input: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(body)) input[name] = value
  return { action: input['Action'] ?? '', input }
}

function parseJson(body: string): Readonly<Record<string, unknown>> {
  if (body === '') return {}
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) throw new AwsError('SerializationException', error.message)
    throw error
  }
}
