import { z } from 'zod'
import type { ViewerScope } from '../model/viewer-scope.ts'

/** Answers which file is made again and again, when, and how many are kept. */
export interface ScheduleInput {
  readonly name: string
  /** Name of the export. */
  readonly export: string
  /** The query of the page that lists the same. */
  readonly filter: string
  /** Five fields in UTC; null: after each run that is published. */
  readonly cron: string | null
  readonly keep: number
}

export const MOST_KEPT = 60

export const scheduleInput = z.object({
  name: z
    .string()
    .trim()
    .min(3, 'Give it a name of at least 3 characters.')
    .max(100, 'A name has 100 characters at most.'),
  export: z.string().min(1, 'Choose a file.'),
  filter: z
    .string()
    .trim()
    .max(2_000, 'The filter is longer than 2,000 characters.')
    .transform((text) => text.replace(/^[^?]*\?/, '')),
  cron: z
    .string()
    .trim()
    .max(100, 'That is no cron expression.')
    .transform((text) => (text === '' ? null : text)),
  keep: z.coerce
    .number(`Keep 1 to ${MOST_KEPT} files.`)
    .int(`Keep 1 to ${MOST_KEPT} files.`)
    .min(1, `Keep 1 to ${MOST_KEPT} files.`)
    .max(MOST_KEPT, `Keep 1 to ${MOST_KEPT} files.`),
})

export const FILE_STATES = ['waiting', 'done', 'failed'] as const
export type FileState = (typeof FILE_STATES)[number]

const RETRY_SECONDS = [60, 600] as const

/** Seconds until a file that could not be made for the `attempt`-th time (from 1) is tried again; null when it is given up. */
export const remakeDelaySeconds = (attempt: number): number | null =>
  RETRY_SECONDS[attempt - 1] ?? null

/** Whether a viewer may see every account that a file was made of. */
export function covers(
  viewer: ViewerScope,
  file: { readonly everything: boolean; readonly accountIds: readonly string[] },
): boolean {
  if (viewer.kind === 'everything') return true
  const seen: ReadonlySet<string> = new Set(viewer.accountIds)
  return !file.everything && file.accountIds.every((id) => seen.has(id))
}
