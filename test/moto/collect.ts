import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { MANAGEMENT_KEYS } from './account-clients.ts'

export interface Collection {
  readonly code: number | null
  readonly output: string
}

const COLLECT = join(import.meta.dirname, '..', '..', 'collectors', 'collect.ts')

/** One run as an operator starts it, in a process of its own, against an endpoint that is all it knows of AWS. */
export function collect(endpoint: string, databaseUrl: string): Promise<Collection> {
  const child = spawn(process.execPath, [COLLECT, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      DATABASE_URL: databaseUrl,
      DEMARC_SOURCE: 'aws',
      DEMARC_REGIONS: 'eu-central-1,us-east-1',
      DEMARC_BUDGET: '50',
      DEMARC_FINGERPRINT_KEY: 'a key of the moto test, long enough',
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: MANAGEMENT_KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: MANAGEMENT_KEYS.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}
