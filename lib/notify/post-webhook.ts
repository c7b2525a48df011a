import { lookup } from 'node:dns'
import { type ClientRequest, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Sent } from '#lib/core/notify/judge-answer.ts'
import { isReachable } from './reachable-address.ts'
import { webhookAddressProblem } from './webhook-address.ts'

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly privateAllowed: boolean
  readonly timeoutMs: number
}

class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

/**
 * Posts to an address that a person named. It is looked at again (what was allowed once may not be now), a name is resolved by
 * the connection itself and refused by what it leads to, and nothing is followed. It throws nothing that the other side can cause.
 */
export async function postWebhook(post: Post): Promise<Sent> {
  const problem = webhookAddressProblem(post.url, post.privateAllowed) ?? literalProblem(post)
  if (problem !== null) return { kind: 'refused', problem }
  try {
    return { kind: 'answered', status: await statusOf(post) }
  } catch (error) {
    if (error instanceof RefusedAddress) return { kind: 'refused', problem: error.message }
    if (error instanceof Error) return { kind: 'unanswered', problem: unanswered(error) }
    throw error
  }
}

const REFUSED =
  'Its name leads to an address of a private network or of this machine, which is refused.'

/** An address that is written as a number is never looked up. */
function literalProblem({ url, privateAllowed }: Post): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 || isReachable(host, privateAllowed) ? null : REFUSED
}

/** Looks a name up and refuses it as a whole when any of its addresses must not be asked. */
const guardedLookup =
  (privateAllowed: boolean): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, '', 0)
      const [first] = found
      const refused = found.some(({ address }) => !isReachable(address, privateAllowed))
      if (first === undefined || refused) return done(new RefusedAddress(REFUSED), '', 0)
      return options.all === true ? done(null, found) : done(null, first.address, first.family)
    })

function statusOf({ url, headers, body, privateAllowed, timeoutMs }: Post): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    lookup: guardedLookup(privateAllowed),
    signal: AbortSignal.timeout(timeoutMs),
    agent: false as const,
  }
  const start = url.startsWith('https:') ? requestTls : requestPlain
  const request: ClientRequest = start(new URL(url), options, (response) => {
    resolve(response.statusCode ?? 0)
    // The status is the answer; the rest is not read.
    response.destroy()
  })
  request.on('error', reject)
  request.end(body)
  return promise
}

function unanswered(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return 'It did not answer in time.'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return `It could not be reached (${code}).`
}
