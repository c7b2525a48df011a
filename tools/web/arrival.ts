import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { admitHost } from '#lib/auth/admit-host.ts'
import { clientAddress, isLoopback, isTrusted } from '#lib/auth/client-address.ts'
import { callRefusal } from './call-refusal.ts'
import { isReadableAddress } from './is-readable-address.ts'

export interface Front {
  readonly publicUrl: string | null
  /** Addresses and ranges of our own reverse proxies. */
  readonly trusted: readonly string[]
}

export interface Arrival {
  /** Why the request goes no further: it is for somebody else's host, its address is no text, or it calls an action as no page does. Null when it goes on. */
  readonly refused: { readonly status: 400 | 403 | 421; readonly sentence: string } | null
  /** What every answer carries, whoever writes the rest. */
  readonly headers: Readonly<Record<string, string>>
}

type Request = Pick<IncomingMessage, 'headers' | 'url'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

const ONE_YEAR = 31_536_000

/** Looks at each request before Next does: where it comes from and for whom it is, written over what a client claims. */
export function arrival({ publicUrl, trusted }: Front): (request: Request) => Arrival {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const requestHeaders: Readonly<Record<string, string>> = isSecure
    ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR}; includeSubDomains` }
    : {}
  return (request) => {
    const { headers, socket } = request
    const peer = socket.remoteAddress ?? ''
    const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',')
    const host = admitHost({
      host: headers.host,
      publicUrl,
      isFromProxy: isTrusted(peer, trusted),
      isLoopback: isLoopback(peer),
    })
    const isDirect = forwardedFor === '' && headers.forwarded === undefined
    forget(headers)
    headers['x-request-id'] = randomUUID()
    headers['x-demarc-address'] = clientAddress({ peer, forwardedFor, trusted })
    if (isLoopback(peer) && isDirect) headers['x-demarc-local'] = 'yes'
    headers['x-forwarded-proto'] = isSecure ? 'https' : 'http'
    if (host !== null) headers['x-forwarded-host'] = host
    const refused = refusal(request, { host, publicUrl })
    return { refused, headers: requestHeaders }
  }
}

function refusal(
  { url = '', headers }: Request,
  { host, publicUrl }: { readonly host: string | null; readonly publicUrl: string | null },
): Arrival['refused'] {
  const isHealth = url.split('?')[0] === '/api/health'
  if (host === null && !isHealth) {
    const where = publicUrl === null ? 'its own address' : publicUrl
    return { status: 421, sentence: `Demarc answers only at ${where}.\n` }
  }
  if (isReadableAddress(url)) return callRefusal(headers)
  return { status: 400, sentence: 'This address holds characters that no address has.\n' }
}

/** What a client may not tell us about itself. */
function forget(headers: IncomingMessage['headers']): void {
  for (const name of Object.keys(headers)) {
    if (/^x-(demarc-|forwarded-|request-id$|nonce$|real-ip$)/.test(name)) delete headers[name]
  }
}
