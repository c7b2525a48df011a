import { findingDraft } from '#lib/core/assess/finding-draft.ts'
import { TallyCounter } from '#lib/core/assess/place-tally.ts'
import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { Account } from '#lib/core/model/organization.ts'
import type { Tags } from '#lib/core/model/tags.ts'
import type { PlaceJudgement } from '#lib/core/rules/place/assess-place.ts'
import { exceptedBy } from '#lib/core/score/excepted-by.ts'
import type { Exception } from '#lib/core/score/exception.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import type { Transaction } from '#lib/db/transaction.ts'
import { findingKey } from '#lib/db/write/finding-key.ts'
import {
  type FindingScope,
  type FindingWrite,
  findingText,
  logExceptions,
  markUnseen,
  resolveFindings,
  type StoredFinding,
  writeFindings,
} from '#lib/db/write/findings.ts'

export interface PlaceJudging {
  readonly scope: FindingScope
  readonly region: string
  readonly account: Account
  readonly judgements: Iterable<PlaceJudgement>
  /** The findings of the place as they are stored. */
  readonly stored: readonly StoredFinding[]
  readonly exceptions: readonly Exception[]
  readonly tagsOf: (resource: string) => Tags | null
  /** Why something that was not judged may still be there; null when it is gone. */
  readonly doubt: (resource: string, qualifier: string | null) => Unseen | null
}

/** More than this many writes are not held. */
const WRITES_A_BATCH = 2_000

/** Writes what is new or different of a place's findings, as they are judged, and gives back what was counted. */
export async function judgePlace(tx: Transaction, input: PlaceJudging) {
  const counter = new TallyCounter()
  const before = new StoredFindings(input.stored)
  let writes: FindingWrite[] = []
  const moves: Move[] = []
  const unseen: { key: string; why: string }[] = []
  for (const judgement of input.judgements) {
    counter.add(judgement.judged)
    for (const write of changedFailures(judgement, before, input)) {
      if (write.moved !== null) moves.push(write.moved)
      writes.push(write)
    }
    if (writes.length < WRITES_A_BATCH) continue
    await writeFindings(tx, input.scope, writes)
    writes = []
  }
  await writeFindings(tx, input.scope, writes)
  await logExceptions(tx, input.scope, moves)
  const resolved: string[] = []
  for (const [stored, fate] of before.fates(input.doubt)) {
    if (fate === 'resolved') resolved.push(stored.key)
    else if (fate !== null && fate !== stored.unseen) unseen.push({ key: stored.key, why: fate })
  }
  await markUnseen(tx, input.scope, unseen)
  await resolveFindings(tx, input.scope, resolved)
  return counter.tally
}

interface Move {
  readonly key: string
  readonly from: string | null
  readonly to: string | null
}

function* changedFailures(
  { resource, qualifier, judged }: PlaceJudgement,
  before: StoredFindings,
  { scope, region, account, exceptions, tagsOf }: PlaceJudging,
): Generator<FindingWrite & { readonly moved: Move | null }> {
  const known = before.at(resource, qualifier)
  const functionName = parseFunctionArn(resource)?.functionName ?? null
  for (const { rule, verdict } of judged) {
    const stored = known?.get(rule.id)
    if (stored !== undefined) before.judge(stored, verdict)
    if (verdict.status !== 'fail') continue
    const { accountId } = scope
    const draft = findingDraft(rule, verdict, {
      accountId,
      region,
      resource,
      qualifier,
      functionName,
    })
    const said = findingText(draft)
    const exception =
      exceptions.length === 0
        ? null
        : exceptedBy(
            exceptions,
            {
              ruleId: rule.id,
              area: rule.area,
              accountId,
              ouPath: account.ouPath,
              tags: tagsOf(resource),
              accountTags: account.tags,
              arn: resource,
              qualifier,
            },
            scope.at,
          )
    const exceptionId = exception?.id ?? null
    const from = stored?.exceptionId ?? null
    const same = stored?.hash === said.hash && stored.unseen === null && from === exceptionId
    if (same) continue
    const key = stored?.key ?? findingKey(draft)
    const moved = from === exceptionId ? null : { key, from, to: exceptionId }
    yield { key, isNew: stored === undefined, draft, said, exceptionId, moved }
  }
}

/** The findings of a place before it is judged, and what the judgement makes of each. */
class StoredFindings {
  private readonly byPlace = new Map<string, Map<string, StoredFinding>>()
  private readonly judged = new Map<StoredFinding, 'fail' | 'resolved' | Unseen>()

  constructor(all: readonly StoredFinding[]) {
    for (const finding of all) {
      const place = `${finding.resource}\n${finding.qualifier ?? ''}`
      const there = this.byPlace.get(place)
      if (there === undefined) this.byPlace.set(place, new Map([[finding.ruleId, finding]]))
      else there.set(finding.ruleId, finding)
    }
  }

  at(resource: string, qualifier: string | null): ReadonlyMap<string, StoredFinding> | undefined {
    return this.byPlace.size === 0 ? undefined : this.byPlace.get(`${resource}\n${qualifier ?? ''}`)
  }

  judge(finding: StoredFinding, verdict: PlaceJudgement['judged'][number]['verdict']): void {
    if (verdict.status === 'fail') this.judged.set(finding, 'fail')
    else if (verdict.status !== 'unknown') this.judged.set(finding, 'resolved')
    else this.judged.set(finding, verdict.why as Unseen)
  }

  /** What becomes of each; null stays as it is. A rule that is no more resolves its findings. */
  *fates(
    doubt: PlaceJudging['doubt'],
  ): Generator<readonly [StoredFinding, 'resolved' | Unseen | null]> {
    for (const findings of this.byPlace.values()) {
      for (const finding of findings.values()) {
        const fate = this.judged.get(finding)
        if (fate === 'fail') continue
        if (fate !== undefined) yield [finding, fate]
        else if (ruleInfo(finding.ruleId) === null) yield [finding, 'resolved']
        else yield [finding, doubt(finding.resource, finding.qualifier) ?? 'resolved']
      }
    }
  }
}
