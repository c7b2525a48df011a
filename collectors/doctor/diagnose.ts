import type { Gap } from '#lib/core/model/coverage.ts'
import type { Account } from '#lib/core/model/organization.ts'
import { readAccount } from '../account.ts'
import type { AwsAccess } from '../aws/aws-access.ts'
import { classifyError } from '../aws/classify-error.ts'
import { AwsClients } from '../aws/clients.ts'
import { describeError, gap } from '../aws/gap.ts'
import type { CollectorSettings } from '../collector-settings.ts'
import { eachOf, Feed } from '../feed.ts'
import { discoverOrganization } from '../organization.ts'
import type { Target } from '../source.ts'
import type { AccountDiagnosis, Diagnosis } from './diagnosis.ts'
import { PROBES } from './probes.ts'

export interface Examination {
  readonly access: AwsAccess
  readonly settings: Pick<CollectorSettings, 'accounts' | 'regions'>
  /** Told of each account as it is done. */
  readonly tell: (done: AccountDiagnosis) => void
}

const RUN_ID = 'doctor'
const ACCOUNTS_AT_ONCE = 16

/** Tries everything that a run will need, with the cheapest call for each, and writes nothing anywhere. */
export async function diagnose(examination: Examination): Promise<Diagnosis> {
  const { access, settings, tell } = examination
  const signal = new AbortController().signal
  try {
    const { accountId, arn } = await access.credentials.identity()
    const found = await discoverOrganization({
      access,
      runId: RUN_ID,
      signal,
      accounts: settings.accounts,
    })
    const inScope = found.accounts.filter(({ id }) => found.inScope?.includes(id) ?? true)
    const accounts: AccountDiagnosis[] = []
    await eachOf(feedOf(inScope), ACCOUNTS_AT_ONCE, async (account) => {
      const done = await examineAccount(examination, account, signal)
      accounts.push(done)
      tell(done)
      return true
    })
    const { organization, gaps } = found
    const id = organization.id === 'listed' ? null : organization.id
    return {
      credentials: { ok: true, accountId, arn },
      organization: {
        id,
        accounts: found.accounts.length,
        inScope: inScope.length,
        problems: gaps,
      },
      accounts: accounts.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1)),
    }
  } catch (error) {
    return {
      credentials: { ok: false, problem: describeError(error) },
      organization: null,
      accounts: [],
    }
  }
}

function feedOf<T>(items: readonly T[]): Feed<T> {
  const feed = new Feed<T>()
  feed.push(items)
  feed.end(null)
  return feed
}

async function examineAccount(
  { access, settings }: Examination,
  { id: accountId, name }: Account,
  signal: AbortSignal,
): Promise<AccountDiagnosis> {
  const { regions } = settings
  const reach = await readAccount({ access, accountId, runId: RUN_ID, signal, regions })
  if (reach.kind === 'unreachable') return { accountId, name, reached: false, problem: reach.gap }
  const region = reach.inScope?.[0] ?? access.homeRegion
  const target = { accountId, region }
  const watch = { runId: RUN_ID, signal, called: () => undefined }
  const lacking: string[] = []
  const unclear: Gap[] = []
  await eachOf(feedOf(Object.keys(PROBES)), 4, async (action) => {
    const place = { accountId, region: isGlobal(action) ? access.homeRegion : region }
    const lost = await tryProbe(action, new AwsClients(access, place, watch), target)
    if (lost?.reason === 'access-denied') lacking.push(action)
    else if (lost !== null) unclear.push(lost)
    return true
  })
  return { accountId, name, reached: true, region, lacking: lacking.toSorted(), unclear }
}

const isGlobal = (action: string): boolean => /^(iam|account):/.test(action)

/** Null when the action is allowed: it was answered, or refused for its input alone. */
async function tryProbe(action: string, aws: AwsClients, target: Target): Promise<Gap | null> {
  try {
    await PROBES[action]?.(aws, target)
    return null
  } catch (error) {
    if (classifyError(error) === 'absent') return null
    const badInput = [
      'InvalidParameterValueException',
      'ValidationException',
      'InvalidRequestException',
      'BadRequestException',
      'TrailNotFoundException',
    ]
    if (error instanceof Error && badInput.includes(error.name)) return null
    return gap(error, { action, subject: null })
  }
}
