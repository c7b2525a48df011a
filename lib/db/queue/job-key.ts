import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isAccountId } from '#lib/core/model/account-id.ts'
import type { Job } from '#lib/core/model/job.ts'

/** What at most one job may be running for, whatever the run. */
export function targetKey(job: Job): string {
  switch (job.kind) {
    case 'plan':
      return 'plan'
    case 'account':
      return `account/${job.accountId}`
    case 'region':
      return `region/${job.accountId}/${job.region}`
    case 'assess':
      return `assess/${job.accountId}`
    case 'close':
      return `close/${job.runId}`
  }
}

/** One id for one job of one run: adding it again adds nothing. A plan belongs to no run yet and has none; nor has a close, which may be asked for again. */
export function jobId(job: Job): string | undefined {
  if (job.kind === 'plan' || job.kind === 'close') return undefined
  const digest = createHash('sha256')
    .update(`${job.runId} ${targetKey(job)}`)
    .digest('hex')
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
  ]
  return [...parts, digest.slice(20, 32)].join('-')
}

const accountId = z.string().refine(isAccountId)
const runId = z.string()
const JOB = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), trigger: z.string() }),
  z.object({ kind: z.literal('account'), runId, accountId }),
  z.object({ kind: z.literal('region'), runId, accountId, region: z.string() }),
  z.object({ kind: z.literal('assess'), runId, accountId }),
  z.object({ kind: z.literal('close'), runId }),
])

/** The job that a queue's row carries. Throws on a row of another version of the program. */
export const parseJob = (data: unknown): Job => JOB.parse(data)
