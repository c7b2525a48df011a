import type { Gap } from '#lib/core/model/coverage.ts'
import { type AccountDiagnosis, type Diagnosis, exitCodeOf } from './diagnosis.ts'

/** One account as a sentence. */
export function describeAccount(one: AccountDiagnosis, roleName: string): string {
  const who = one.name === one.accountId ? one.accountId : `${one.accountId} (${one.name})`
  if (!one.reached) {
    return one.problem.action === 'sts:AssumeRole'
      ? `${who}: the role ${roleName} cannot be assumed. ${one.problem.detail}`
      : `${who}: its Regions cannot be read. ${one.problem.detail}`
  }
  if (one.lacking.length + one.unclear.length === 0) return `${who}: everything can be read.`
  const parts = [
    one.lacking.length > 0 ? `the role lacks ${one.lacking.join(', ')}` : null,
    one.unclear.length > 0
      ? `not answered in ${one.region}: ${one.unclear.map(brief).join(', ')}`
      : null,
  ]
  return `${who}: ${parts.filter((part) => part !== null).join('; ')}.`
}

/** The credentials and the organization, a sentence each. */
export function describeCaller({ credentials, organization }: Diagnosis): readonly string[] {
  if (!credentials.ok) {
    return [`There are no working AWS credentials. ${credentials.problem}`]
  }
  const caller = `The credentials work: ${credentials.arn}, account ${credentials.accountId}.`
  if (organization === null) return [caller]
  const { id, accounts, inScope, problems } = organization
  const seen =
    id === null
      ? `No organization can be read; ${inScope} configured or own account(s) will be collected.`
      : `The organization ${id} can be read: ${accounts} account(s), ${inScope} to collect.`
  return [caller, seen, ...problems.map(({ action, detail }) => `${action} is lost. ${detail}`)]
}

/** What to do next. */
export function describeVerdict(diagnosis: Diagnosis): string {
  switch (exitCodeOf(diagnosis)) {
    case 0:
      return 'A run can be complete.'
    case 1:
      return diagnosis.credentials.ok
        ? 'No account can be reached. Deploy the member role: deploy/README.md.'
        : 'Set credentials as for the AWS CLI (AWS_PROFILE, variables, or a role of this machine).'
    case 2:
      return 'A run will be partial. Update the role from deploy/, or leave accounts out with DEMARC_ACCOUNTS.'
  }
}

const brief = ({ action, reason }: Gap): string => `${action} (${reason})`
