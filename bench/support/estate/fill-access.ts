import type pg from 'pg'
import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import { EXPOSURE_ORDER } from '#lib/core/access/exposure-rank.ts'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'
import type { GrantRow } from '#lib/core/access/grant-row.ts'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { GUARDRAIL_STATES } from '#lib/core/policy/judge-guardrail.ts'
import {
  CHANGE_RIGHT_TABLE,
  EXPOSURE_TABLE,
  GRANT_TABLE,
  GUARDRAIL_TABLE,
} from '#lib/db/write/access-tables.ts'
import type { DerivedTable } from '#lib/db/write/derived-table.ts'
import { fillDerived } from './fill-derived.ts'
import { json, textArray } from './fill-table.ts'

/** The audience of function `i`: three in a hundred can be called from outside. */
const AUDIENCE = `(${textArray(EXPOSURE_ORDER)})[case when i % 100 < 3 then 1 + i % 4 when i % 100 < 5 then 5 when i % 100 < 20 then 7 when i % 100 < 60 then 8 else 9 end]`
const RANK = `array_position(${textArray(EXPOSURE_ORDER)}, ${AUDIENCE}) - 1`
const LIVE = `(select * from bench.function where not vanished) f`

const EXPOSURE: Partial<ExposureRow> = {
  qualifier: null,
  atWorst: 'same-account',
  changeAudience: 'nobody',
  urlAuthType: null,
  lost: null,
  unknowns: [],
  deciding: [],
  remedy: null,
}
const GRANT: Partial<GrantRow> = {
  qualifier: null,
  audience: 'bound-service',
  rank: 6,
  proven: 'bound-service',
  principalKind: 'service',
  principal: 'sns.amazonaws.com',
  organizationId: null,
  service: 'sns.amazonaws.com',
  actions: ['lambda:InvokeFunction'],
  invokes: true,
  viaUrl: false,
  statement: 0,
  sid: 's',
  conditions: [],
  anomaly: null,
  dormant: false,
  mayBeDenied: false,
  note: null,
}
const RIGHT: Partial<ChangeRightRow> = {
  decision: 'allowed',
  everyFunction: true,
  functionArns: [],
  sets: [{ decision: 'allowed', condition: null, actions: ['lambda:UpdateFunctionCode'], by: [] }],
}
const STANDING: Partial<GuardrailRow> = { regions: [], attempts: [], by: [] }

interface Made {
  readonly table: DerivedTable
  readonly from: string
  readonly key: string
  readonly facts: string
}

const MADE: readonly Made[] = [
  {
    table: EXPOSURE_TABLE,
    from: LIVE,
    key: 'f.key',
    facts: `${json(EXPOSURE)} || jsonb_build_object('functionArn', f.key, 'functionName', name, 'region', region, 'audience', ${AUDIENCE}, 'rank', ${RANK},
      'proven', case when ${AUDIENCE} = 'unknown' then 'nobody' else ${AUDIENCE} end)`,
  },
  {
    table: GRANT_TABLE,
    from: `(select * from bench.function where not vanished and n % 2 = 0) f`,
    key: `f.key || '#0#service:sns.amazonaws.com'`,
    facts: `${json(GRANT)} || jsonb_build_object('functionArn', f.key, 'functionName', name, 'region', region, 'qualifierArn', f.key, 'changes', i % 5000 = 0,
      'granteeAccountId', case when i % 5000 = 0 then '100000000001' end, 'anomaly', case when i % 10000 = 4 then 'deleted-principal' end)`,
  },
  {
    table: CHANGE_RIGHT_TABLE,
    from: `(select *, id as account_id from bench.account, generate_series(0, 4) c) f`,
    key: `account_id || ' admin-' || c`,
    facts: `${json(RIGHT)} || jsonb_build_object('callerArn', 'arn:aws:iam::' || account_id || ':role/admin-' || c, 'callerAccountId', account_id)`,
  },
  {
    table: GUARDRAIL_TABLE,
    from: `(select a, id as account_id, guardrail from bench.account, unnest(${textArray(GUARDRAILS.map(({ id }) => id))}) guardrail) f`,
    key: `account_id || '/' || guardrail`,
    facts: `${json(STANDING)} || jsonb_build_object('guardrail', guardrail, 'state', (${textArray(GUARDRAIL_STATES)})[1 + (a + length(guardrail)) % 5], 'stateRank', (a + length(guardrail)) % 5)`,
  },
]

export async function fillAccess(pool: pg.Pool): Promise<void> {
  for (const { table, from, key, facts } of MADE) {
    await fillDerived(
      pool,
      table,
      `select ${key} as key, account_id, ${facts} as facts from ${from}`,
    )
  }
}
