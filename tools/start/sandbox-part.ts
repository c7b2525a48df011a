import { join } from 'node:path'
import { DEFAULT_OPTIONS } from '#sandbox/options.ts'
import type { Household } from './household.ts'
import { type SandboxAddress, withoutAws } from './part-environment.ts'

/** Twenty times AWS's documented rates: a first look should take seconds, and the pace of collection is kept in proportion. */
export const SANDBOX_RATE_SCALE = 20

const ADDRESS = /https?:\/\/127\.0\.0\.1:\d+/

interface SandboxPart {
  readonly root: string
  readonly logFile: string
  readonly household: Household
  readonly flags: readonly string[]
}

/** Starts the made-up AWS and waits until it says where it listens. */
export async function startSandboxPart(input: SandboxPart): Promise<SandboxAddress> {
  const listening = Promise.withResolvers<string>()
  const part = input.household.add({
    name: 'the sandbox',
    command: [process.execPath, join(input.root, 'sandbox', 'main.ts'), ...input.flags],
    env: withoutAws(process.env),
    logFile: input.logFile,
    onLine: (line) => {
      const [address] = ADDRESS.exec(line) ?? []
      if (address !== undefined) listening.resolve(address)
    },
  })
  const ended = part.ended.then(({ sentence }) => Promise.reject(new Error(sentence)))
  return {
    endpoint: await Promise.race([listening.promise, ended]),
    region: 'eu-central-1',
    accessKeyId: DEFAULT_OPTIONS.accessKeyId,
    secretAccessKey: 'made-up',
  }
}
