import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface ProductProcess {
  readonly child: ChildProcess
  readonly said: () => string
  /** The address that it announces; null when it ends before. */
  readonly ready: Promise<string | null>
  readonly ended: Promise<number | null>
}

const ROOT = join(import.meta.dirname, '..', '..')
const READY = /Demarc is ready: (\S+)/

/** `npm start` without npm: the product in a state folder of its own, with none of this machine's settings. */
export function startProduct(
  home: string,
  variables: Readonly<Record<string, string>> = {},
): ProductProcess {
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'start.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], DEMARC_HOME: home, ...variables },
  })
  const chunks: string[] = []
  const said = () => chunks.join('')
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string | null>((resolve) => {
    const take = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      const [, address] = READY.exec(said()) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('close', () => resolve(null))
  })
  return { child, said, ready, ended }
}
