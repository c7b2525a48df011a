import { CronExpressionParser } from 'cron-parser'
import { z } from 'zod'
import { DEFAULT_THRESHOLDS } from '#lib/core/capacity/capacity-level.ts'
import { SIGN_IN_VARIABLES } from './sign-in-variables.ts'

const AWS_SDK = 'the AWS SDK’s own default'

/** A comma list; an empty text counts as not set. */
const commaList = (entry: RegExp, what: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().regex(entry, `must be a comma list of ${what}`)))
    .readonly()

const isCron = (text: string): boolean => {
  try {
    CronExpressionParser.parse(text)
    return text.trim().split(/\s+/).length === 5
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

const urlWith = (protocols: RegExp, message: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), message)

/** Every variable that Demarc reads, in the order of the README's table, which is generated from this. */
export const VARIABLES = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number, 0 to 65535')
    .optional()
    .meta({ default: '3000, or the next free port', help: 'Port of the web server.' }),
  DEMARC_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1')
    .meta({ default: '127.0.0.1', help: 'Address that the web server listens on.' }),
  DEMARC_HOME: z.string().startsWith('/', 'must be an absolute path').optional().meta({
    default: '`$XDG_STATE_HOME/demarc` or `~/.local/state/demarc`; `/var/lib/demarc` for root',
    help: 'State folder of `npm start`: the embedded database, its password, the log.',
  }),
  DATABASE_URL: urlWith(/^postgres(ql)?:$/, 'must look like postgresql://user:password@host/name')
    .optional()
    .meta({
      default: 'an embedded Postgres',
      help: 'Any Postgres from version 15. With the sandbox, its database name gets `_sandbox` appended, so that made-up and real data never meet.',
    }),
  ...SIGN_IN_VARIABLES,
  DEMARC_SOURCE: z.enum(['sandbox', 'aws'], 'must be sandbox or aws').default('sandbox').meta({
    default: 'sandbox',
    help: '`sandbox` collects a made-up organization; `aws` collects yours. Credentials on the machine are used only with `aws`.',
  }),
  DEMARC_ROLE_NAME: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/, 'must be an IAM role name (not an ARN)')
    .default('DemarcReadOnly')
    .meta({ default: 'DemarcReadOnly', help: 'Role that is assumed in each account.' }),
  DEMARC_EXTERNAL_ID: z
    .string()
    .regex(/^[\w+=,.@:/-]{2,1224}$/, 'must be 2 to 1224 letters, digits or +=,.@:/-')
    .optional()
    .meta({ default: 'none', help: 'ExternalId sent with each AssumeRole.' }),
  DEMARC_ACCOUNTS: commaList(/^\d{12}$/, 'account ids of 12 digits')
    .optional()
    .meta({
      default: 'all of the organization',
      help: 'Accounts to collect. Also the list to use where Organizations cannot be read.',
    }),
  DEMARC_REGIONS: commaList(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'Regions such as eu-central-1')
    .optional()
    .meta({ default: 'all that an account has enabled', help: 'Regions to collect.' }),
  DEMARC_SCHEDULE: z
    .string()
    .refine(isCron, 'must be a cron expression of five fields, such as 17 */6 * * *')
    .default('17 */6 * * *')
    .meta({ default: '17 */6 * * *', help: 'When to collect (cron, UTC).' }),
  DEMARC_BUDGET: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number above 0, such as 0.33')
    .transform(Number)
    .refine((share) => share > 0 && share <= 1000, 'must be a number above 0, such as 0.33')
    .default(1 / 3)
    .meta({
      default: 'one third',
      help: 'Share of each documented AWS rate limit that collection may spend. The rest stays with your own deployments.',
    }),
  DEMARC_IN_FLIGHT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
    .transform(Number)
    .default(32)
    .meta({ default: '32', help: 'AWS calls in flight at once, for each worker.' }),
  DEMARC_FINGERPRINT_KEY: z
    .string()
    .min(32, 'must have at least 32 characters (openssl rand -hex 32)')
    .optional()
    .meta({
      default: 'made once by `npm start`; required by a worker of its own',
      help: 'Key of the fingerprints that stand for environment values, which are never stored.',
    }),
  DEMARC_CAPACITY_ALERT_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number of days from 0 to 999')
    .transform(Number)
    .default(DEFAULT_THRESHOLDS.alertDays)
    .meta({
      default: String(DEFAULT_THRESHOLDS.alertDays),
      help: 'A subnet or quota that runs out within this many days by its trend is an alert.',
    }),
  DEMARC_CAPACITY_LOW_SHARE: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be a share from 0 to 1, such as 0.1')
    .transform(Number)
    .default(DEFAULT_THRESHOLDS.lowShare)
    .meta({
      default: String(DEFAULT_THRESHOLDS.lowShare),
      help: 'A subnet or quota with less than this share of it left is low.',
    }),
  DEMARC_CAPACITY_LOW_ADDRESSES: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 99999')
    .transform(Number)
    .default(DEFAULT_THRESHOLDS.lowCount)
    .meta({
      default: String(DEFAULT_THRESHOLDS.lowCount),
      help: 'One with fewer than this many left is low, however large it is.',
    }),
  DEMARC_APPROVED_ACCOUNTS: commaList(/^\d{12}$/, 'account ids of 12 digits')
    .optional()
    .meta({
      default: 'none',
      help: 'Accounts outside of the organization that may be let in, and whose layers may be used: vendors that you know.',
    }),
  DEMARC_ADMIN_GROUPS: commaList(/^[\w.-]+:.+$/, 'provider:group entries')
    .optional()
    .meta({
      default: 'none',
      help: 'Groups whose members are administrators, as `provider:group`: the way to the first grants. A group whose name has a comma is granted with `npm run grant`.',
    }),
  DEMARC_ADMIN_SUBJECTS: commaList(/^[\w.-]+:.+$/, 'provider:subject entries')
    .optional()
    .meta({
      default: 'none',
      help: 'People who are administrators, as `provider:subject`; the subject is the `sub` claim, or a verified e-mail address.',
    }),
  DEMARC_PRIVATE_WEBHOOKS: z
    .enum(['refuse', 'allow'], 'must be refuse or allow')
    .default('refuse')
    .meta({
      default: 'refuse',
      help: 'Whether notices may be sent to addresses of private networks and of this machine (the latter also without TLS).',
    }),
  DEMARC_KEEP_RUN_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number of days from 1 to 9999')
    .transform(Number)
    .default(35)
    .meta({
      default: '35',
      help: 'How long it is kept how each account·Region of a run ended. What a run came to, and how each was last read, is kept.',
    }),
  DEMARC_KEEP_CHANGE_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number of days from 1 to 9999')
    .transform(Number)
    .default(400)
    .meta({
      default: '400',
      help: 'How long changes of records are kept: the history on a function’s page, and what two runs can be compared by.',
    }),
  DEMARC_AUDIT_LOG: z.enum(['on', 'off'], 'must be on or off').default('off').meta({
    default: 'off',
    help: 'Whether the worker writes each entry of the audit trail to its standard output as a line of JSON, in order and at least once, for the log collector that takes it off the machine.',
  }),
  DEMARC_LOG_LEVEL: z
    .enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'must be debug, info, warn, error or silent',
    )
    .default('info')
    .meta({ default: 'info', help: 'What the worker and the web server log.' }),
  AWS_ENDPOINT_URL: urlWith(/^https?:$/, 'must be an http or https address')
    .optional()
    .meta({ default: AWS_SDK, help: 'Another endpoint for every AWS service.' }),
  AWS_REGION: z
    .string()
    .regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'must be a Region such as eu-central-1')
    .optional()
    .meta({
      default: AWS_SDK,
      help: 'Region of the first calls. `AWS_PROFILE` and the rest of the credentials chain work as everywhere.',
    }),
})

export type Environment = z.output<typeof VARIABLES>

export type ParsedEnvironment =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Checks a record of environment variables. Each problem is one sentence that names its variable and never its value. */
export function parseEnvironment(
  record: Readonly<Record<string, string | undefined>>,
): ParsedEnvironment {
  const given = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = VARIABLES.safeParse(given)
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`)
  const problems = [...new Set([...mistakes, ...unknownVariables(Object.keys(given))])]
  if (parsed.success && problems.length === 0) return { ok: true, environment: parsed.data }
  return { ok: false, problems }
}

const unknownVariables = (names: readonly string[]): string[] => {
  const known = Object.keys(VARIABLES.shape)
  return names
    .filter((name) => name.startsWith('DEMARC_') && !known.includes(name))
    .map((name) => `${name} is not a variable that Demarc knows; the README lists them.`)
}

/** The checked environment of this process. Prints each problem as a sentence and ends the process when there is one. */
export function readEnvironment(): Environment {
  const parsed = parseEnvironment(process.env)
  if (parsed.ok) return parsed.environment
  process.stderr.write(`${parsed.problems.join('\n')}\n`)
  process.exit(78)
}
