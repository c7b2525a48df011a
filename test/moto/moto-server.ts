import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '#tools/start/free-port.ts'

export interface MotoServer {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** Starts moto's server, whose program `npm run test:moto` names in MOTO_SERVER, on a free port of loopback. */
export async function startMoto(): Promise<MotoServer> {
  const program = process.env['MOTO_SERVER']
  if (program === undefined) throw new Error('Run these tests by "npm run test:moto".')
  const port = await freePort('127.0.0.1')
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', PYTHONWARNINGS: 'ignore' },
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) throw new Error(`moto ended with code ${child.exitCode}.`)
    await delay(100)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { endpoint, stop }
}

const answers = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/moto-api/`).then(
    (answer) => answer.ok,
    () => false,
  )
