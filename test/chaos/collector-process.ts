import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Sandbox } from '#sandbox/start-sandbox.ts'

const COLLECTORS = join(import.meta.dirname, '..', '..', 'collectors')

export interface CollectorProcess {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
}

/** A worker or a single run, in a process of its own that can be killed. */
export function startCollector(input: {
  readonly program: 'main.ts' | 'collect.ts'
  readonly sandbox: Sandbox
  readonly databaseUrl: string
}): CollectorProcess {
  const { program, sandbox, databaseUrl } = input
  const child = spawn(process.execPath, [join(COLLECTORS, program)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      DATABASE_URL: databaseUrl,
      DEMARC_SOURCE: 'aws',
      DEMARC_BUDGET: '1000',
      DEMARC_FINGERPRINT_KEY: 'a key of the chaos test, long enough',
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: sandbox.accessKeyId,
      AWS_SECRET_ACCESS_KEY: sandbox.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
  return { child, ended }
}
