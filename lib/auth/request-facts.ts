import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'

export interface RequestFacts {
  readonly requestId: string
  /** Of the client, past trusted proxies; null when no server of ours stands in front. */
  readonly address: string | null
  /** Whether the request came from this machine, and through no proxy. */
  readonly isFromHere: boolean
  readonly userAgent: string | null
  /** The page that was asked for, to come back to. */
  readonly path: string | null
}

const LONGEST_AGENT = 400

/** What is known of the current request. */
export const requestFacts = async (): Promise<RequestFacts> => factsOf(await headers())

/** What its headers say; tools/web-server.ts writes those of ours over whatever a client sends. */
export const factsOf = (given: Pick<Headers, 'get'>): RequestFacts => ({
  requestId: given.get('x-request-id') ?? randomUUID(),
  address: given.get('x-demarc-address'),
  isFromHere: given.get('x-demarc-local') === 'yes' || isDevelopment(given.get('host')),
  userAgent: given.get('user-agent')?.slice(0, LONGEST_AGENT) ?? null,
  path: given.get('x-demarc-path'),
})

/** `next dev` has no server of ours in front; it listens on this machine alone. */
const isDevelopment = (host: string | null): boolean =>
  process.env.NODE_ENV === 'development' && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')
