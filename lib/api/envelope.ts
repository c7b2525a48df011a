import { z } from 'zod'
import { RUN_STATES } from '#lib/core/model/run.ts'
import type { PublishedRun } from '#lib/db/read/read-published-run.ts'

/** What every list is answered in. */
export const envelopeOf = (row: z.ZodType) =>
  z.object({
    data: z.array(row),
    next: z.string().nullable().describe('"cursor" of the next page; null on the last.'),
    run: z
      .object({ id: z.string(), state: z.enum(RUN_STATES), publishedAt: z.iso.datetime() })
      .nullable()
      .describe(
        'The newest published run; null before the first. A run that is going on replaces records as it lands them.',
      ),
  })

export const publishedRunOf = (run: PublishedRun | null) =>
  run === null ? null : { ...run, publishedAt: run.publishedAt.toISOString() }

/** What a request that cannot be served is answered with (RFC 9457). */
export const problem = z.object({
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong, in a sentence.'),
  requestId: z.string().describe('The reference under which the log has more.'),
})
