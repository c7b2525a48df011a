import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const READY = /Demarc is ready: (\S+)/
const DEADLINE_MS = 240_000

/** Starts the product as a user does, on the sandbox, with a state folder and a port of its own. Returns how to stop it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'demarc-e2e-'))
  chmodSync(home, 0o755)
  const { DATABASE_URL: _ours, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'start.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, DEMARC_HOME: home, PORT: '0', DEMARC_SOURCE: 'sandbox' },
  })
  const said: string[] = []
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  const address = await new Promise<string | null>((resolve) => {
    const take = (chunk: Buffer) => {
      said.push(chunk.toString())
      const [, found] = READY.exec(said.join('')) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('close', () => resolve(null))
    setTimeout(() => resolve(null), DEADLINE_MS).unref()
  })
  if (address === null) {
    await stop()
    throw new Error(`The product did not start:\n${said.join('')}`)
  }
  process.env['PRODUCT_ADDRESS'] = address
  return stop
}
