import type { IncomingHttpHeaders } from 'node:http'
import { isOwnRequest } from '#lib/auth/is-own-request.ts'

/** How a page encodes what it calls a server action with. */
const ENCODED = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/**
 * Why a call of a server action goes no further: another site makes it, or nothing that a page encodes is in it. Next answers both
 * as a failure of ours. Null for every other request.
 */
export function callRefusal(headers: IncomingHttpHeaders) {
  if (headers['next-action'] === undefined) return null
  if (!isOwnRequest({ get: (name) => headers[name]?.toString() ?? null })) {
    const sentence = 'This has to come from a page of this product.\n'
    return { status: 403, sentence } as const
  }
  const isEmpty = headers['content-length'] === '0'
  if (!isEmpty && ENCODED.test(headers['content-type'] ?? '')) return null
  return { status: 400, sentence: 'This calls an action as no page does.\n' } as const
}
