import { saveInventoryTallies } from '#lib/db/write/save-inventory-tallies.ts'
import type { OrganizationStage } from './stages.ts'

/** What the organization's and the units' pages count, counted once a run. */
export const tallyInventory: OrganizationStage = ({ database }) =>
  saveInventoryTallies(database.pool)
