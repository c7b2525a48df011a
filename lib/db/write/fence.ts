import { type Lease, LeaseLost } from '#lib/core/model/lease.ts'
import type { Transaction } from '../transaction.ts'

/** Whether the lease may still land its target. `landed`: this very attempt has landed it before. Throws LeaseLost when it may not. */
export async function checkFence(tx: Transaction, lease: Lease): Promise<'free' | 'landed'> {
  const { rows } = await tx.query<{ open: boolean; token: string | null; superseded: boolean }>({
    name: 'check fence',
    text: `
select r.finished_at is null as open, t.token,
  exists (select from run_target n join run later on later.id = n.run_id
    where n.account_id = $2 and n.region = $3 and later.started_at > r.started_at) as superseded
from run r left join run_target t on t.run_id = r.id and t.account_id = $2 and t.region = $3
where r.id = $1`,
    values: [lease.runId, lease.accountId, lease.region],
  })
  const [found] = rows
  const what = `${lease.accountId}/${lease.region} of run ${lease.runId}`
  if (found === undefined) throw new LeaseLost(`There is no such run: ${what}`)
  if (!found.open) throw new LeaseLost(`The run is closed: ${what}`)
  if (found.superseded) throw new LeaseLost(`A newer run has landed it: ${what}`)
  if (found.token === lease.token) return 'landed'
  if (found.token !== null && found.token > lease.token) {
    throw new LeaseLost(`A later attempt has landed it: ${what}`)
  }
  return 'free'
}
