import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { AwsAccess, type AwsOptions } from '#collectors/aws/aws-access.ts'

export interface SandboxProcess {
  readonly url: string
  readonly stop: () => Promise<void>
}

const MAIN = join(import.meta.dirname, '..', '..', 'sandbox', 'main.ts')
const ACCESS_KEY_ID = 'AKIADEMARCSANDBOX000'

/** The sandbox in a process of its own, so that it does not share the collector's event loop. */
export async function startSandboxProcess(flags: readonly string[]): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [address] = /http:\/\/\S+/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`the sandbox ended with ${code}`)))
  })
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What a collector's environment must hold to talk to the sandbox. */
export const sandboxEnvironment = (url: string) => ({
  DEMARC_SOURCE: 'aws',
  DEMARC_FINGERPRINT_KEY: 'a key of the benchmarks, long enough',
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY: 'any',
  AWS_EC2_METADATA_DISABLED: 'true',
})

export const accessTo = (
  endpoint: string,
  options: Pick<AwsOptions, 'budget' | 'callsInFlight'>,
): AwsAccess =>
  new AwsAccess({
    ...options,
    endpoint,
    homeRegion: 'us-east-1',
    roleName: 'DemarcReadOnly',
    externalId: null,
    credentials: async () => ({ accessKeyId: ACCESS_KEY_ID, secretAccessKey: 'any' }),
  })
