import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** What a stage of the assessment judged from: by which rules, and a hash of everything else. */
export interface StageInput {
  readonly rules: string
  readonly inputHash: string
}

/** Stages that remember what they judged from; `accountId` is empty for the organization as a whole. */
export interface StageSubject {
  readonly stage: 'exposure' | 'graph' | 'surroundings'
  readonly accountId: string
}

/** What the stage judged from the last time; null when it never did. */
export const readStageInput = (
  scope: ViewerScope,
  database: Queryable,
  { stage, accountId }: StageSubject,
): Promise<StageInput | null> =>
  rowOf<StageInput>(
    database,
    sql`select rules, input_hash as "inputHash" from stage_input
      where stage = ${stage} and account_id = ${accountId} and ${visible(scope, sql`account_id`)}`,
  )
