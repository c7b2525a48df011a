import { DEFAULT_SETTINGS, type Settings } from '#lib/core/rules/settings.ts'
import { readEnvironment } from '#lib/env.ts'

/** What rules are judged by: the defaults, with the accounts that the environment approves. */
export function assessmentSettings(): Settings {
  const approved = readEnvironment().DEMARC_APPROVED_ACCOUNTS ?? []
  return {
    ...DEFAULT_SETTINGS,
    approvedAccounts: [...DEFAULT_SETTINGS.approvedAccounts, ...approved],
    approvedLayerAccounts: [...DEFAULT_SETTINGS.approvedLayerAccounts, ...approved],
  }
}
