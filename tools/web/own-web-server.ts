import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { freePort } from '../start/free-port.ts'
import { awaitHealth } from '../start/health.ts'
import { newSignInLink } from '../start/new-sign-in-link.ts'
import { startPart } from '../start/part.ts'
import { withoutAws } from '../start/part-environment.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface OwnWebServer {
  readonly address: string
  /** Signs in once. */
  readonly link: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** A web server of the build that is there, on a database of one's own: for benchmarks and tests. */
export async function startOwnWebServer(
  databaseUrl: string,
  logFile: string,
): Promise<OwnWebServer> {
  const port = await freePort('127.0.0.1')
  const address = `http://127.0.0.1:${port}`
  const part = startPart({
    name: 'the web server',
    command: [process.execPath, join(ROOT, 'tools', 'web-server.ts')],
    env: {
      ...withoutAws(process.env),
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DEMARC_SOURCE: 'sandbox',
      DEMARC_FINGERPRINT_KEY: randomBytes(32).toString('hex'),
      DEMARC_SECRET: randomBytes(32).toString('hex'),
      DEMARC_PUBLIC_URL: address,
      DEMARC_SIGN_IN_LINKS: 'on',
      PORT: String(port),
    },
    logFile,
  })
  const up = await awaitHealth({
    address,
    deadlineMs: 60_000,
    isEnough: () => true,
    isStopping: () => false,
  })
  if (up) return { address, link: () => newSignInLink(databaseUrl, address), stop: part.stop }
  await part.stop()
  throw new Error(`The web server did not answer: ${(await part.ended).sentence}`)
}
