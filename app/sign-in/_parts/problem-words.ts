import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'

/** Why a sign-in did not happen, and what to do about it. */
export const PROBLEM_WORDS: Readonly<Record<SignInProblem, string>> = {
  cancelled: 'The sign-in was cancelled at the provider.',
  stale: 'This sign-in was begun in another window, or too long ago. Try again.',
  'code-refused': 'The provider’s answer was used before, or came too late. Try again.',
  'token-expired': 'The provider’s token had already expired. Try again.',
  clock:
    'The provider’s token is dated in the future: its clock and this server’s differ. Tell whoever runs this server.',
  'token-refused':
    'The provider’s token could not be trusted: its issuer, signature or recipient is not the configured one.',
  'provider-refused':
    'The provider refused this server. Whoever runs it finds the provider’s reason in the log.',
  'provider-unreachable': 'The provider did not answer. Try again in a minute.',
  'unknown-provider': 'There is no such provider here.',
  'groups-left-out':
    'The provider left out your groups, because there are too many. Ask for app roles, or for the groups that are assigned to this application.',
  disabled: 'Your access was taken away. Ask an administrator.',
  'link-used': 'This link was used before, or has expired. Make another: npm run sign-in-link',
  'link-elsewhere':
    'Sign-in links work only on the machine on which Demarc runs, and only where they are switched on.',
  'too-many': 'That was too often. Wait a few minutes, then try again.',
}
