import type { Unseen } from '#lib/core/model/observed.ts'

interface Words {
  readonly word: string
  /** What happened, and what to do about it. */
  readonly advice: string
}

/** Why something is unknown, in words that say what to do. */
export const UNSEEN_WORDS: Readonly<Record<Unseen, Words>> = {
  'access-denied': {
    word: 'Access denied',
    advice:
      'AWS refused the call. Compare the account’s DemarcReadOnly role with collectors/iam-policy.json, and look for a service control policy that denies it.',
  },
  throttled: {
    word: 'Throttled',
    advice:
      'AWS kept answering “slow down” until the retries ran out. The next run asks again; lower DEMARC_BUDGET or spread the schedule if it stays.',
  },
  'not-available-in-region': {
    word: 'Not offered in this Region',
    advice:
      'The Region does not offer this call, or the account has not opted in to the Region. Nothing to do unless functions run there.',
  },
  'expired-credentials': {
    word: 'Credentials expired',
    advice:
      'The role’s session ended during the read. The next run asks again; a longer session duration on the role avoids it.',
  },
  network: {
    word: 'Network failure',
    advice:
      'The connection to AWS broke or timed out. The next run asks again; check the worker’s way out if it stays.',
  },
  'unreadable-answer': {
    word: 'Unreadable answer',
    advice:
      'AWS answered with something that could not be understood. The worker’s log names the call; please report it.',
  },
  'not-collected': {
    word: 'Not collected yet',
    advice:
      'No run has asked for this yet. Start one with “npm run collect”, or wait for the schedule.',
  },
  error: {
    word: 'Failed',
    advice:
      'The read failed in a way that Demarc does not know. The worker’s log has the error under the run’s id.',
  },
}

/** What to do about a lost read: for a role that could not be assumed it is not the role's permissions. */
export function adviceOn(why: Unseen, action: string | null): string {
  if (action === 'sts:AssumeRole' && why === 'access-denied') {
    return 'The account’s role could not be assumed. Deploy the role to this account (the StackSet skips the management account), and compare its trust policy and ExternalId with DEMARC_ROLE_NAME and DEMARC_EXTERNAL_ID. “npm run doctor” checks it.'
  }
  return UNSEEN_WORDS[why].advice
}
