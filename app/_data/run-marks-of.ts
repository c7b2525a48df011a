import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { RunMark } from '#lib/core/diff/run-span.ts'
import { listRunMarks } from '#lib/db/read/list-run-marks.ts'
import { database } from './database.ts'

/** The runs, newest first: one read for all that a request compares. */
export const runMarks = cache(
  async (): Promise<readonly RunMark[]> => listRunMarks(await viewerScope(), database()),
)
