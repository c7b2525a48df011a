import { beginSave, lockKey } from './lock-keys.ts'

/** Assessments share the exceptions; who grants or ends one waits for those that run, and those that come wait for it. */
const EXCEPTIONS = lockKey('exceptions')

export const beginAssessment = (runId: string, accountId: string): string =>
  `${beginSave(runId, `findings of ${accountId}`)}; select pg_advisory_xact_lock_shared(${EXCEPTIONS})`

export const beginException = `begin; select pg_advisory_xact_lock(${EXCEPTIONS})`
