import type pg from 'pg'
import type { Draw } from './draw.ts'

/** One way in which pages call a read. */
export interface ReadCase {
  readonly name: string
  readonly ask: (pool: pg.Pool, draw: Draw) => Promise<unknown>
}

/** By the read that is asked, as lib/db/read exports it. */
export type ReadCases = Readonly<Record<string, readonly [ReadCase, ...ReadCase[]]>>
