import { parseArgs } from 'node:util'
import { DEFAULT_OPTIONS, FAULTS, type Fault, type SandboxOptions, STORY_DAY } from './options.ts'

export type Flags =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'start'; readonly options: Partial<SandboxOptions> }

export const USAGE = `A local AWS endpoint with a made-up organization. Usage: node sandbox/main.ts [flags]

  --port N            port on 127.0.0.1 (default: a free one)
  --accounts N        1 to 10000 (default ${DEFAULT_OPTIONS.accounts}: the designed organization, see sandbox/STORY.md)
  --functions N       up to 1000000 (default ${DEFAULT_OPTIONS.functions})
  --regions LIST      comma list (default ${DEFAULT_OPTIONS.regions.join(',')})
  --seed TEXT         another organization for another seed (default ${DEFAULT_OPTIONS.seed})
  --plain             ordinary accounts only, nothing planted
  --empty-share X     share of ordinary account·Regions without functions (default ${DEFAULT_OPTIONS.emptyShare})
  --day K             simulated day (default ${STORY_DAY}, on which the story is told)
  --days N            begin N days before that day; POST /_sandbox/control {"day":K} moves on
  --rate-scale X      multiplies AWS's documented rates; 0 lifts them (default 1)
  --latency MS        delay of every answer (default 0)
  --fault NAME=SHARE  ${FAULTS.join(' | ')}; may be repeated
  --role-name NAME    role that members grant (default ${DEFAULT_OPTIONS.roleName})
  --external-id TEXT  ExternalId that the role demands (default: none)
  --access-key-id ID  key of the management account (default ${DEFAULT_OPTIONS.accessKeyId}; any secret)
  --help

Use it with AWS_ENDPOINT_URL=<its address> AWS_ACCESS_KEY_ID=${DEFAULT_OPTIONS.accessKeyId} AWS_SECRET_ACCESS_KEY=anything.`

const TEXT = { type: 'string' } as const

const KNOWN = {
  port: TEXT,
  accounts: TEXT,
  functions: TEXT,
  regions: TEXT,
  seed: TEXT,
  plain: { type: 'boolean' },
  'empty-share': TEXT,
  day: TEXT,
  days: TEXT,
  'rate-scale': TEXT,
  latency: TEXT,
  fault: { type: 'string', multiple: true },
  'role-name': TEXT,
  'external-id': TEXT,
  'access-key-id': TEXT,
  help: { type: 'boolean' },
} as const

/** Reads the command line; a mistake is named in a sentence. */
export function parseFlags(argv: readonly string[]): Flags {
  try {
    return readFlags(argv)
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    return { kind: 'mistake', message: error.message }
  }
}

function readFlags(argv: readonly string[]): Flags {
  const { values } = parseArgs({ args: [...argv], options: KNOWN })
  if (values.help === true) return { kind: 'help' }
  const days = numberFlag('days', values.days, [0, STORY_DAY])
  const options: Partial<SandboxOptions> = {
    ...given('port', numberFlag('port', values.port, [0, 65535])),
    ...given('accounts', numberFlag('accounts', values.accounts, [1, 10_000])),
    ...given('functions', numberFlag('functions', values.functions, [0, 1_000_000])),
    ...given(
      'regions',
      values.regions?.split(',').map((region) => region.trim()),
    ),
    ...given('seed', values.seed),
    ...given('plain', values.plain),
    ...given('emptyShare', numberFlag('empty-share', values['empty-share'], [0, 1])),
    ...given('day', days === undefined ? undefined : STORY_DAY - days),
    ...given('day', numberFlag('day', values.day, [0, 3650])),
    ...given('rateScale', numberFlag('rate-scale', values['rate-scale'], [0, 1e6])),
    ...given('latencyMs', numberFlag('latency', values.latency, [0, 60_000])),
    ...given('faults', values.fault && readFaults(values.fault)),
    ...given('roleName', values['role-name']),
    ...given('externalId', values['external-id']),
    ...given('accessKeyId', values['access-key-id']),
  }
  return { kind: 'start', options }
}

const given = <K extends keyof SandboxOptions>(
  name: K,
  value: SandboxOptions[K] | undefined,
): Partial<SandboxOptions> => (value === undefined ? {} : { [name]: value })

function numberFlag(
  name: string,
  text: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && value >= least && value <= most) return value
  throw new RangeError(`--${name} is a number from ${least} to ${most}, not "${text}".`)
}

function readFaults(texts: readonly string[]): Partial<Record<Fault, number>> {
  const faults: Partial<Record<Fault, number>> = {}
  for (const text of texts) {
    const [name = '', share] = text.split('=')
    const known = FAULTS.find((fault) => fault === name)
    if (known === undefined) {
      throw new RangeError(`--fault knows ${FAULTS.join(', ')}; "${name}" is none of them.`)
    }
    faults[known] = numberFlag(`fault ${name}`, share ?? '', [0, 1]) ?? 0
  }
  return faults
}
