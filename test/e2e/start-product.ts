import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { awaitTodaysRun, collectYesterday } from './a-past.ts'
import { PROVIDER } from './provider.ts'
import { keepSignedIn } from './signed-in.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const READY = /Demarc is ready: (\S+)[\s\S]*?(http:\S+\/sign-in\/link\S+)/
const DEADLINE_MS = 600_000

interface Ready {
  readonly address: string
  readonly link: string
}

/**
 * Starts the product as a user does, on the sandbox with a run of yesterday, with a state folder and a port of its own, and
 * signs in once for all tests. Returns how to stop it.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'demarc-e2e-'))
  chmodSync(home, 0o755)
  const { DATABASE_URL: _ours, ...environment } = process.env
  const env = { ...environment, DEMARC_HOME: home, PORT: '0', DEMARC_SOURCE: 'sandbox' }
  await collectYesterday(env)
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'start.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, DEMARC_PROVIDERS: JSON.stringify([PROVIDER]) },
  })
  const said: string[] = []
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  const ready = await new Promise<Ready | null>((resolve) => {
    const take = (chunk: Buffer) => {
      said.push(chunk.toString())
      const [, address, link] = READY.exec(said.join('')) ?? []
      if (address !== undefined && link !== undefined) resolve({ address, link })
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('close', () => resolve(null))
    setTimeout(() => resolve(null), DEADLINE_MS).unref()
  })
  if (ready === null) {
    await stop()
    throw new Error(`The product did not start:\n${said.join('')}`)
  }
  const signedIn = join(home, 'signed-in.json')
  await keepSignedIn(ready.link, signedIn)
  await awaitTodaysRun(home)
  process.env['PRODUCT_HOME'] = home
  process.env['PRODUCT_ADDRESS'] = ready.address
  process.env['PRODUCT_SIGNED_IN'] = signedIn
  return stop
}
