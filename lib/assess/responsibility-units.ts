import { readUnitTallies } from '#lib/db/read/read-unit-tallies.ts'
import { saveUnitSteps } from '#lib/db/write/unit-steps.ts'
import { saveUnitScores, saveUnitTallies } from '#lib/db/write/unit-tallies.ts'
import { scoreRows } from './responsibility-score-rows.ts'
import type { OrganizationStage } from './stages.ts'

/** Sums the accounts' tallies up to every unit and to all, and keeps the day's scores of each. */
export const rollUpUnits: OrganizationStage = async ({ database: { pool }, runId, now }) => {
  await saveUnitTallies(pool)
  await saveUnitSteps(pool, { runId, now })
  const byUnit = Map.groupBy(await readUnitTallies(pool), ({ unitId }) => unitId)
  const scores = [...byUnit].flatMap(([unitId, tallies]) =>
    scoreRows(tallies).map((row) => ({ ...row, unitId })),
  )
  await saveUnitScores(pool, now.toISOString().slice(0, 10), scores)
}
