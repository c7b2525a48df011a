import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { readEnvironment } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { arrival } from './web/arrival.ts'
import { consoleToLog } from './web/console-to-log.ts'

/** The web server: Next behind a listener that knows who is at the other end of the socket, which Next does not. */
const environment = readEnvironment()
const port = environment.PORT ?? 3000
const hostname = environment.DEMARC_HOST
const log = createLog({ name: 'web', level: environment.DEMARC_LOG_LEVEL })
consoleToLog(log)
const app = next({ dev: false, dir: join(import.meta.dirname, '..'), hostname, port })
const handle = app.getRequestHandler()

const admit = arrival({
  publicUrl: environment.DEMARC_PUBLIC_URL ?? null,
  trusted: environment.DEMARC_TRUSTED_PROXIES ?? [],
})

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { refused, headers } = admit(request)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (refused === null) {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request broke')
      response.destroy()
    })
    return
  }
  const type = 'text/plain; charset=utf-8'
  response.writeHead(refused.status, { 'Content-Type': type }).end(refused.sentence)
}

await app.prepare()
const server = createServer(answer)
server.requestTimeout = 60_000
server.headersTimeout = 20_000
server.keepAliveTimeout = 65_000
server.listen(port, hostname)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
