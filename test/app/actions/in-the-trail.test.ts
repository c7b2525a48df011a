import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { endOneSession } from '#app/_account/end-one-session.ts'
import { signOut } from '#app/_account/sign-out.ts'
import { signOutEverywhere } from '#app/_account/sign-out-everywhere.ts'
import { FRESH_FORM } from '#app/_ui/form/form-state.ts'
import { removeView } from '#app/_views/remove-view.ts'
import { replaceView } from '#app/_views/replace-view.ts'
import { saveView } from '#app/_views/save-view.ts'
import { setDefaultView } from '#app/_views/set-default-view.ts'
import { endOne } from '#app/(app)/exceptions/_parts/end-exception.ts'
import { grantExceptions } from '#app/(app)/exceptions/_parts/grant-exceptions.ts'
import { addSchedule } from '#app/(app)/exports/_parts/add-schedule.ts'
import {
  makeNow,
  removeSchedule,
  switchSchedule,
} from '#app/(app)/exports/_parts/change-schedule.ts'
import { acceptRisk } from '#app/(app)/findings/_actions/accept-risk.ts'
import { triageStep } from '#app/(app)/findings/_actions/triage.ts'
import { undoAccept } from '#app/(app)/findings/_actions/undo-accept.ts'
import { undoTriageBatch } from '#app/(app)/findings/_actions/undo-triage-batch.ts'
import { addRule } from '#app/(app)/notifications/_parts/add-rule.ts'
import {
  removeRule,
  renewSecret,
  switchRule,
  testRule,
} from '#app/(app)/notifications/_parts/change-rule.ts'
import { FRESH_RULE } from '#app/(app)/notifications/_parts/rule-state.ts'
import { addOne } from '#app/(app)/settings/access/_parts/add-grant.ts'
import { revokeOne, setEndOfOne } from '#app/(app)/settings/access/_parts/change-grant.ts'
import { changeUser } from '#app/(app)/settings/people/_parts/change-user.ts'
import { saveSettings } from '#app/(app)/settings/personal/_parts/save-settings.ts'
import { createToken } from '#app/(app)/settings/tokens/_parts/create-token.ts'
import { revokeToken } from '#app/(app)/settings/tokens/_parts/revoke-token.ts'
import { saveUser } from '#lib/db/write/save-user.ts'
import { RED } from '#test/db/read/a-world.ts'
import { keyOf, storeFindings } from '#test/db/read/some-findings.ts'
import { actionNames } from '#test/e2e/enumeration/route-tree.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { called, formOf, signInCaller } from './the-caller.ts'

vi.mock('next/headers', async () => (await import('./the-caller.ts')).nextHeaders())
vi.mock('next/navigation', async () => (await import('./the-caller.ts')).nextNavigation())
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await storeFindings(database, [finding])
})
afterAll(() => database.drop())

const finding = { account: RED, rule: 'one', resource: 'a' }
const places = JSON.stringify([
  { what: { kind: 'area', area: 'code' }, where: { kind: 'account', accountId: RED } },
])
const acceptance = () =>
  formOf({
    scopes: places,
    code: 'other',
    reason: 'It is a laboratory.',
    owner: 'Ann',
    ticket: 'T-1',
    expires: tomorrow(),
  })
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

type Made = readonly [action: string, act: () => Promise<unknown>]
/** Makes what the act needs, and tells the act with the word that the trail has for it. */
type Case = () => Promise<Made>

const idOf = async (table: string): Promise<string> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from ${table} order by ${table === 'app_session' ? 'created_at' : 'ctid'} desc limit 1`,
  )
  return rows[0]?.id ?? ''
}
const schedule = async () => {
  const values = { name: 'Weekly', export: 'functions', filter: '', cron: '0 6 * * 1', keep: '3' }
  await called(() => addSchedule(FRESH_FORM, formOf(values)))
  return formOf({ id: await idOf('export_schedule'), enabled: 'no' })
}
const newRule = () =>
  addRule(
    FRESH_RULE,
    formOf({ name: 'Public', filter: '', timing: 'daily', url: 'https://hooks.demarc.test/x' }),
  )
const rule = async () => {
  await newRule()
  return formOf({ id: await idOf('notification_rule'), enabled: 'no' })
}
const exception = async () => {
  const { ids } = await acceptRisk(acceptance())
  return ids
}
const view = async (): Promise<string> => {
  const made = await saveView({ page: '/findings', name: 'Mine', query: 'q=a', kind: 'private' })
  return made.ok ? made.id : ''
}
const newGrant = () =>
  addOne(
    FRESH_FORM,
    formOf({
      subjectKind: 'user',
      provider: 'okta',
      subject: 'bo',
      role: 'viewer',
      scope: 'everything',
    }),
  )
const grant = async () => {
  await called(newGrant)
  return formOf({ id: await idOf('access_grant'), expires: tomorrow() })
}
const newToken = () =>
  createToken({ ...FRESH_FORM, secret: null }, formOf({ name: 'ci', role: 'viewer', days: '30' }))
const triage = (batch: string) =>
  triageStep({
    batch,
    target: { kind: 'keys', keys: [keyOf(finding)] },
    change: { note: batch },
    after: '0',
  })
const person = (to: string) => async () => {
  const user = { provider: 'okta', issuer: 'o', subject: randomUUID(), name: 'Bo', email: null }
  const more = { emailVerified: false, groups: [] }
  const { id } = await saveUser(database.pool, { ...user, ...more }, new Date())
  return formOf({ id, to })
}

const EXCEPTIONS = 'app/(app)/exceptions/_parts'
const EXPORTS = 'app/(app)/exports/_parts'
const FINDINGS = 'app/(app)/findings/_actions'
const NOTIFICATIONS = 'app/(app)/notifications/_parts'
const SETTINGS = 'app/(app)/settings'
const OWN_SCREEN = 'changes what its caller sees, for nobody else'
const CHANGES_NOTHING = 'changes nothing'

/** Every server action: what it leaves in the trail, or why nothing. */
const ACTIONS: Readonly<Record<string, Case | string>> = {
  [`${EXCEPTIONS}/end-exception.ts endOne`]: async () => {
    const [id = ''] = await exception()
    return ['exception-ended', () => endOne({ problem: null, fields: {} }, formOf({ id }))]
  },
  [`${EXCEPTIONS}/grant-exceptions.ts grantExceptions`]: async () => [
    'exception-granted',
    () => grantExceptions({ problem: null, fields: {} }, acceptance()),
  ],
  [`${EXPORTS}/add-schedule.ts addSchedule`]: async () => ['export-scheduled', schedule],
  [`${EXPORTS}/change-schedule.ts makeNow`]: async () => {
    const form = await schedule()
    return ['export-schedule-changed', () => makeNow(FRESH_FORM, form)]
  },
  [`${EXPORTS}/change-schedule.ts switchSchedule`]: async () => {
    const form = await schedule()
    return ['export-schedule-changed', () => switchSchedule(FRESH_FORM, form)]
  },
  [`${EXPORTS}/change-schedule.ts removeSchedule`]: async () => {
    const form = await schedule()
    return ['export-schedule-removed', () => removeSchedule(FRESH_FORM, form)]
  },
  [`${EXPORTS}/see-failures.ts seeFiles`]: OWN_SCREEN,
  [`${FINDINGS}/accept-choices.ts acceptChoices`]: CHANGES_NOTHING,
  [`${FINDINGS}/accept-risk.ts acceptRisk`]: async () => [
    'exception-granted',
    () => acceptRisk(acceptance()),
  ],
  [`${FINDINGS}/triage.ts triageStep`]: async () => ['finding-triaged', () => triage(randomUUID())],
  [`${FINDINGS}/undo-accept.ts undoAccept`]: async () => {
    const ids = await exception()
    return ['exception-ended', () => undoAccept(ids)]
  },
  [`${FINDINGS}/undo-triage-batch.ts undoTriageBatch`]: async () => {
    const batch = randomUUID()
    await triage(batch)
    return ['finding-triaged', () => undoTriageBatch(batch)]
  },
  [`${NOTIFICATIONS}/add-rule.ts addRule`]: async () => ['notification-added', newRule],
  [`${NOTIFICATIONS}/change-rule.ts removeRule`]: async () => {
    const form = await rule()
    return ['notification-removed', () => removeRule(FRESH_RULE, form)]
  },
  [`${NOTIFICATIONS}/change-rule.ts renewSecret`]: async () => {
    const form = await rule()
    return ['notification-changed', () => renewSecret(FRESH_RULE, form)]
  },
  [`${NOTIFICATIONS}/change-rule.ts switchRule`]: async () => {
    const form = await rule()
    return ['notification-changed', () => switchRule(FRESH_RULE, form)]
  },
  [`${NOTIFICATIONS}/change-rule.ts testRule`]: async () => {
    const form = await rule()
    return ['notification-changed', () => testRule(FRESH_RULE, form)]
  },
  [`${NOTIFICATIONS}/see-failures.ts seeNotices`]: OWN_SCREEN,
  [`${SETTINGS}/access/_parts/add-grant.ts addOne`]: async () => ['grant-added', newGrant],
  [`${SETTINGS}/access/_parts/change-grant.ts revokeOne`]: async () => {
    const form = await grant()
    return ['grant-revoked', () => revokeOne(FRESH_FORM, form)]
  },
  [`${SETTINGS}/access/_parts/change-grant.ts setEndOfOne`]: async () => {
    const form = await grant()
    return ['grant-changed', () => setEndOfOne(FRESH_FORM, form)]
  },
  [`${SETTINGS}/people/_parts/change-user.ts changeUser`]: async () => {
    const form = await person('disabled')()
    return ['user-disabled', () => changeUser(form)]
  },
  [`${SETTINGS}/personal/_parts/save-settings.ts saveSettings`]: async () => [
    'setting-changed',
    () => saveSettings({ saved: false, problem: null }, formOf({ zone: 'Europe/Berlin' })),
  ],
  [`${SETTINGS}/tokens/_parts/create-token.ts createToken`]: async () => [
    'token-created',
    newToken,
  ],
  [`${SETTINGS}/tokens/_parts/revoke-token.ts revokeToken`]: async () => {
    await newToken()
    const form = formOf({ id: await idOf('api_token') })
    return ['token-revoked', () => revokeToken(form)]
  },
  'app/_account/end-one-session.ts endOneSession': async () => {
    const form = formOf({ id: await idOf('app_session') })
    return ['sessions-revoked', () => endOneSession(form)]
  },
  'app/_account/sign-out-everywhere.ts signOutEverywhere': async () => [
    'sessions-revoked',
    signOutEverywhere,
  ],
  'app/_account/sign-out.ts signOut': async () => ['sign-out', signOut],
  'app/_ui/shell/losses-now.ts lossesNow': CHANGES_NOTHING,
  'app/_views/keep-long-query.ts keepLongQuery': OWN_SCREEN,
  'app/_views/pin-view.ts pinView': OWN_SCREEN,
  'app/_views/remember-shortcuts.ts rememberShortcuts': OWN_SCREEN,
  'app/_views/remove-view.ts removeView': async () => {
    const id = await view()
    return ['view-removed', () => removeView(id)]
  },
  'app/_views/replace-view.ts replaceView': async () => {
    const id = await view()
    return ['view-changed', () => replaceView(id, 'q=b')]
  },
  'app/_views/save-view.ts saveView': async () => ['view-saved', view],
  'app/_views/set-default-view.ts setDefaultView': async () => {
    const id = await view()
    return ['setting-changed', () => setDefaultView('/findings', id)]
  },
  'app/sign-in/_parts/start-sign-in.ts startSignIn': CHANGES_NOTHING,
}

const kept = Object.entries(ACTIONS).flatMap(([name, one]) =>
  typeof one === 'string' ? [] : [[name, one] as const],
)

/** Everything that is stored, table by table. */
async function picture(): Promise<unknown> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
  )
  return (await database.pool.query(`${parts.join(' union all ')} order by name`)).rows
}

const newest = async () =>
  (
    await database.pool.query<{ action: string; sequence: string }>(
      'select action, sequence from audit_entry order by sequence desc limit 1',
    )
  ).rows[0]

describe('a server action', () => {
  it('is listed with what it leaves in the trail', () => {
    expect(Object.keys(ACTIONS).toSorted()).toEqual(actionNames())
  })

  it.each(kept)(
    '%s is in the trail, and does nothing where the trail cannot have it',
    async (_, make) => {
      await signInCaller(database)
      const [action, act] = await make()
      const before = await picture()
      await database.pool.query('alter table audit_entry add constraint no check (false) not valid')
      await expect(called(act)).rejects.toThrow('violates check constraint')
      await database.pool.query('alter table audit_entry drop constraint no')
      expect(await picture()).toEqual(before)
      const last = await newest()
      await called(act)
      expect(await newest()).toEqual({
        action,
        sequence: String(Number(last?.sequence ?? 0) + 1),
      })
    },
  )
})
