import { readFileSync } from 'node:fs'
import type { Permission } from '#lib/core/model/permission.ts'

/** Every server action with what it asks of who calls it; the test of this list fails when one is missing. */
export const ACTIONS: Readonly<Record<string, Permission | 'open' | 'signed-in'>> = {
  'app/(app)/exceptions/_parts/end-exception.ts endOne': 'accept-risk',
  'app/(app)/exceptions/_parts/grant-exceptions.ts grantExceptions': 'accept-risk',
  'app/(app)/exports/_parts/add-schedule.ts addSchedule': 'export',
  'app/(app)/exports/_parts/change-schedule.ts makeNow': 'export',
  'app/(app)/exports/_parts/change-schedule.ts removeSchedule': 'export',
  'app/(app)/exports/_parts/change-schedule.ts switchSchedule': 'export',
  'app/(app)/exports/_parts/see-failures.ts seeFiles': 'export',
  'app/(app)/notifications/_parts/add-rule.ts addRule': 'export',
  'app/(app)/notifications/_parts/change-rule.ts removeRule': 'export',
  'app/(app)/notifications/_parts/change-rule.ts renewSecret': 'export',
  'app/(app)/notifications/_parts/change-rule.ts switchRule': 'export',
  'app/(app)/notifications/_parts/change-rule.ts testRule': 'export',
  'app/(app)/notifications/_parts/see-failures.ts seeNotices': 'export',
  'app/(app)/settings/personal/_parts/save-settings.ts saveSettings': 'read',
  'app/(app)/findings/_actions/accept-choices.ts acceptChoices': 'accept-risk',
  'app/(app)/findings/_actions/accept-risk.ts acceptRisk': 'accept-risk',
  'app/(app)/findings/_actions/triage.ts triageStep': 'triage',
  'app/(app)/findings/_actions/undo-accept.ts undoAccept': 'accept-risk',
  'app/(app)/findings/_actions/undo-triage-batch.ts undoTriageBatch': 'triage',
  'app/_account/end-one-session.ts endOneSession': 'signed-in',
  'app/_account/sign-out-everywhere.ts signOutEverywhere': 'signed-in',
  'app/_account/sign-out.ts signOut': 'signed-in',
  'app/sign-in/_parts/start-sign-in.ts startSignIn': 'open',
  'app/_ui/shell/losses-now.ts lossesNow': 'read',
  'app/_views/keep-long-query.ts keepLongQuery': 'read',
  'app/(app)/settings/tokens/_parts/create-token.ts createToken': 'read',
  'app/(app)/settings/tokens/_parts/revoke-token.ts revokeToken': 'read',
  'app/(app)/settings/people/_parts/change-user.ts changeUser': 'manage-grants',
  'app/_views/pin-view.ts pinView': 'read',
  'app/_views/remember-shortcuts.ts rememberShortcuts': 'read',
  'app/_views/remove-view.ts removeView': 'read',
  'app/_views/replace-view.ts replaceView': 'read',
  'app/_views/save-view.ts saveView': 'read',
  'app/_views/set-default-view.ts setDefaultView': 'read',
  'app/(app)/settings/access/_parts/add-grant.ts addOne': 'manage-grants',
  'app/(app)/settings/access/_parts/change-grant.ts revokeOne': 'manage-grants',
  'app/(app)/settings/access/_parts/change-grant.ts setEndOfOne': 'manage-grants',
}

interface Manifest {
  readonly node: Readonly<
    Record<
      string,
      {
        readonly exportedName: string
        readonly filename: string
        readonly workers: Readonly<Record<string, unknown>>
      }
    >
  >
}

export interface BuiltAction {
  /** `file name`. */
  readonly name: string
  readonly id: string
  /** The address of a page that can call it. */
  readonly path: string
}

/** The actions of the build, with the ids under which anybody can call them. */
export function builtActions(): readonly BuiltAction[] {
  const text = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
  const { node }: Manifest = JSON.parse(text)
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const [worker = 'app/page'] = Object.keys(workers)
    const path = worker
      .replace(/^app/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace(/\/page$/, '')
    return { name: `${filename} ${exportedName}`, id, path: path || '/' }
  })
}

/** A call of an action with a form, as a browser makes it after a form was filled. */
export function actionCall(
  { id }: Pick<BuiltAction, 'id'>,
  fields: Readonly<Record<string, string>>,
): { readonly headers: Readonly<Record<string, string>>; readonly body: FormData } {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`1_${name}`, value)
  body.append('0', JSON.stringify([{ problem: null, fields: {} }, '$K1']))
  return { headers: { 'Next-Action': id }, body }
}
