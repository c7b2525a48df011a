import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '#lib/env.ts'

const DEFAULTS = {
  DEMARC_AUDIT_LOG: 'off',
  DEMARC_RECHECK_MINUTES: 30,
  DEMARC_UNCHECKED_MINUTES: 240,
  DEMARC_HOST: '127.0.0.1',
  DEMARC_SOURCE: 'sandbox',
  DEMARC_ROLE_NAME: 'DemarcReadOnly',
  DEMARC_SIGN_IN_LINKS: 'off',
  DEMARC_SCHEDULE: '17 */6 * * *',
  DEMARC_BUDGET: 1 / 3,
  DEMARC_IN_FLIGHT: 32,
  DEMARC_KEEP_RUN_DAYS: 35,
  DEMARC_KEEP_CHANGE_DAYS: 400,
  DEMARC_LOG_LEVEL: 'info',
  DEMARC_PRIVATE_WEBHOOKS: 'refuse',
  DEMARC_CAPACITY_ALERT_DAYS: 30,
  DEMARC_CAPACITY_LOW_ADDRESSES: 4,
  DEMARC_CAPACITY_LOW_SHARE: 0.1,
}

const ACCEPTED: readonly (readonly [string, Record<string, string>, Record<string, unknown>])[] = [
  ['nothing set', {}, {}],
  ['an empty text counts as not set', { PORT: '', DEMARC_REGIONS: ' ' }, {}],
  ['a port', { PORT: '8080' }, { PORT: 8080 }],
  ['any free port', { PORT: '0' }, { PORT: 0 }],
  [
    'lists, with blanks',
    { DEMARC_REGIONS: 'eu-central-1, us-gov-west-1', DEMARC_ACCOUNTS: '111122223333' },
    { DEMARC_REGIONS: ['eu-central-1', 'us-gov-west-1'], DEMARC_ACCOUNTS: ['111122223333'] },
  ],
  ['a budget above the whole', { DEMARC_BUDGET: '20' }, { DEMARC_BUDGET: 20 }],
  [
    'a database',
    { DATABASE_URL: 'postgres://demarc:p@db/demarc' },
    { DATABASE_URL: 'postgres://demarc:p@db/demarc' },
  ],
  ['other programs’ variables', { PATH: '/usr/bin', AWS_PROFILE: 'audit' }, {}],
]

const REFUSED: readonly (readonly [Record<string, string>, string])[] = [
  [{ PORT: 'http' }, 'PORT must be a port number, 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT must be a port number, 0 to 65535.'],
  [{ DEMARC_HOME: 'state' }, 'DEMARC_HOME must be an absolute path.'],
  [
    { DATABASE_URL: 'mysql://root:hunter2@db/demarc' },
    'DATABASE_URL must look like postgresql://user:password@host/name.',
  ],
  [{ DEMARC_SOURCE: 'AWS' }, 'DEMARC_SOURCE must be sandbox or aws.'],
  [
    { DEMARC_ROLE_NAME: 'arn:aws:iam::111122223333:role/Audit' },
    'DEMARC_ROLE_NAME must be an IAM role name (not an ARN).',
  ],
  [
    { DEMARC_ACCOUNTS: '111122223333,42' },
    'DEMARC_ACCOUNTS must be a comma list of account ids of 12 digits.',
  ],
  [
    { DEMARC_REGIONS: 'Frankfurt' },
    'DEMARC_REGIONS must be a comma list of Regions such as eu-central-1.',
  ],
  [
    { DEMARC_SCHEDULE: 'daily' },
    'DEMARC_SCHEDULE must be a cron expression of five fields, such as 17 */6 * * *.',
  ],
  [
    { DEMARC_SCHEDULE: '61 * * * *' },
    'DEMARC_SCHEDULE must be a cron expression of five fields, such as 17 */6 * * *.',
  ],
  [{ DEMARC_BUDGET: '0' }, 'DEMARC_BUDGET must be a number above 0, such as 0.33.'],
  [{ DEMARC_BUDGET: 'half' }, 'DEMARC_BUDGET must be a number above 0, such as 0.33.'],
  [
    { DEMARC_FINGERPRINT_KEY: 'short' },
    'DEMARC_FINGERPRINT_KEY must have at least 32 characters (openssl rand -hex 32).',
  ],
  [{ AWS_ENDPOINT_URL: 'localhost:4566' }, 'AWS_ENDPOINT_URL must be an http or https address.'],
  [
    { DEMARC_REGION: 'eu-central-1' },
    'DEMARC_REGION is not a variable that Demarc knows; the README lists them.',
  ],
]

describe('parseEnvironment', () => {
  it.each(ACCEPTED)('accepts %s', (_name, given, expected) => {
    expect(parseEnvironment(given)).toEqual({
      ok: true,
      environment: { ...DEFAULTS, ...expected },
    })
  })

  it.each(REFUSED)('refuses %j', (given, sentence) => {
    expect(parseEnvironment(given)).toEqual({ ok: false, problems: [sentence] })
  })

  it('names every mistake, and no value', () => {
    const parsed = parseEnvironment({
      PORT: 'secret-1',
      DEMARC_HOST: 'secret 2',
      DEMARC_EXTERNAL_ID: '!secret-3',
      DEMARC_IN_FLIGHT: 'secret-4',
      DEMARC_LOG_LEVEL: 'secret-5',
      AWS_REGION: 'secret-6!',
      DEMARC_SECRET: 'secret-7',
    })
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(7)
    expect(JSON.stringify(parsed)).not.toMatch(/secret[- ]\d/)
  })
})
