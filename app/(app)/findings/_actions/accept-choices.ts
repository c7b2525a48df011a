'use server'

import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { resourceName } from '#app/_data/resource-name.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { acceptScopes } from '#lib/core/score/accept-scopes.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { mayGrant } from '#lib/core/score/may-grant.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { countCoveredFindings } from '#lib/db/read/count-covered-findings.ts'
import { readFinding } from '#lib/db/read/read-finding.ts'
import { readFunctionTags } from '#lib/db/read/read-function-tags.ts'

export interface AcceptChoice {
  readonly name: string
  readonly scopes: readonly ExceptionScope[]
  /** Open findings that it would cover today. */
  readonly covers: number
  readonly more: boolean
}

export interface AcceptChoices {
  /** What is about to be accepted, in words. */
  readonly title: string
  readonly choices: readonly AcceptChoice[]
  readonly owner: string
}

const MOST = 100

/** How far the risk of these findings can be accepted, each with what it would cover, counted now. Nothing is saved by asking. */
export async function acceptChoices(asked: readonly string[]): Promise<AcceptChoices> {
  const who = await requirePermission('accept-risk')
  const keys = z.array(z.guid()).min(1).max(MOST).safeParse(asked)
  if (!keys.success) return { title: 'This is no list of findings.', choices: [], owner: who.name }
  const now = new Date()
  const found = await Promise.all(
    keys.data.map((key) => readFinding(who.scope, database(), { key, now })),
  )
  const open = found.filter((one) => one !== null).filter((one) => one.exceptionId === null)
  const [only] = open
  if (open.length !== 1 || only === undefined) return several(open, who)
  return { ...(await ofOne(only, who, now)), owner: who.name }
}

async function ofOne(finding: FindingDetail, who: Viewer, now: Date) {
  const tags =
    finding.functionName === null
      ? null
      : await readFunctionTags(who.scope, database(), finding.resource)
  const scopes = acceptScopes(finding, tags ?? []).filter(({ scope }) => mayGrant(who.scope, scope))
  const choices = await Promise.all(
    scopes.map(async ({ name, scope }): Promise<AcceptChoice> => {
      const { count, more } = await countCoveredFindings(who.scope, database(), { scope, now })
      return { name, scopes: [scope], covers: count, more }
    }),
  )
  const rule = ruleInfo(finding.ruleId)?.title ?? finding.ruleId
  return { title: `${rule}: ${resourceName(finding)}`, choices }
}

function several(open: readonly FindingDetail[], who: Viewer): AcceptChoices {
  const scopes = open.map(
    ({ ruleId, accountId, resource, qualifier }): ExceptionScope => ({
      what: { kind: 'rule', ruleId },
      where: { kind: 'finding', accountId, resource, qualifier },
    }),
  )
  const name = `Each of these ${open.length} findings alone`
  return {
    title: `${open.length} findings`,
    choices: open.length === 0 ? [] : [{ name, scopes, covers: open.length, more: false }],
    owner: who.name,
  }
}
