import { ACCESS_READS } from './access-reads.ts'
import { CAPACITY_READS } from './capacity-reads.ts'
import { CHANGE_READS } from './change-reads.ts'
import { FINDING_READS } from './finding-reads.ts'
import { FUNCTION_READS } from './function-reads.ts'
import { ORGANIZATION_READS } from './organization-reads.ts'
import type { ReadCases } from './read-case.ts'
import { SCORE_READS } from './score-reads.ts'
import { SESSION_READS } from './session-reads.ts'
import { WORKING_LIST_READS } from './working-list-reads.ts'

/** Every read behind a page. A test holds it against lib/db/read. */
export const MEASURED_READS: ReadCases = inOne([
  FUNCTION_READS,
  FINDING_READS,
  SCORE_READS,
  CHANGE_READS,
  ORGANIZATION_READS,
  ACCESS_READS,
  CAPACITY_READS,
  WORKING_LIST_READS,
  SESSION_READS,
])

/** A read in two files would lose its cases of one. */
function inOne(files: readonly ReadCases[]): ReadCases {
  const names = files.flatMap((file) => Object.keys(file))
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  if (twice.length > 0) throw new Error(`measured in two files: ${twice.join(', ')}`)
  return Object.assign({}, ...files)
}

const ASSESSMENT =
  'an assessment reads it, whole accounts at a time: see the assess, graph and capacity benches'
const RUN = 'the worker asks it once in a while, of one run'

/** Reads that no page waits for, with why. */
export const UNMEASURED_READS: Readonly<Record<string, string>> = {
  grantRows: 'a part of listGrants, and of signing in',
  freshIn: 'a part of groupFindings',
  narrowUnit: 'a part of the lists that take a unit',
  hasTallies: 'a part of readOverview, tallyCoverage and tallyLosses',
  listChangeGrants: ASSESSMENT,
  readAccessHashes: ASSESSMENT,
  readAccessRecords: ASSESSMENT,
  readAccountWorld: ASSESSMENT,
  readCapacityPast: ASSESSMENT,
  readCapacityPlaces: ASSESSMENT,
  readCapacityReadings: ASSESSMENT,
  readCapacityScale: ASSESSMENT,
  readCollectedRegions: ASSESSMENT,
  readGraphUnits: ASSESSMENT,
  readLiveExceptions: ASSESSMENT,
  readOpenAccounts: ASSESSMENT,
  readOrganization: ASSESSMENT,
  readPlaceInputs: ASSESSMENT,
  readStageInput: ASSESSMENT,
  readSurroundingsHashes: ASSESSMENT,
  readUnitTallies: ASSESSMENT,
  readClosedRun: RUN,
  readNewestRunAt: RUN,
  readNewestRunId: RUN,
  readNextStep: RUN,
  verifyAuditChain: 'a command runs it over the whole chain',
}
