import { NodeHttpHandler } from '@smithy/node-http-handler'

const CONNECTION_TIMEOUT_MS = 3_000
const REQUEST_TIMEOUT_MS = 10_000
/** GetAccountAuthorizationDetails takes about 10 s for a large account: https://github.com/nccgroup/PMapper/issues/26 */
const IAM_REQUEST_TIMEOUT_MS = 60_000
const MAX_SOCKETS = 128

/** One pool of kept-alive connections per Region, shared by every account and service; IAM waits longer, so it has its own. */
export class RequestHandlers {
  private readonly handlers = new Map<string, NodeHttpHandler>()

  of(region: string, service: string): NodeHttpHandler {
    const key = service === 'iam' ? `${region}/iam` : region
    const known = this.handlers.get(key)
    if (known !== undefined) return known
    const handler = new NodeHttpHandler({
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: service === 'iam' ? IAM_REQUEST_TIMEOUT_MS : REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets: MAX_SOCKETS },
      httpsAgent: { keepAlive: true, maxSockets: MAX_SOCKETS },
    })
    this.handlers.set(key, handler)
    return handler
  }

  close(): void {
    for (const handler of this.handlers.values()) handler.destroy()
    this.handlers.clear()
  }
}
