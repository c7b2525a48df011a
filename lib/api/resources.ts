import type { ApiResource } from './api-resource.ts'
import { EDGES, EXPOSURE } from './resources/access.ts'
import { ACCOUNTS } from './resources/accounts.ts'
import { ATTACHMENTS, SUBNETS } from './resources/capacity.ts'
import { COVERAGE, GAPS, RUNS } from './resources/coverage.ts'
import { FINDINGS } from './resources/findings.ts'
import { FUNCTIONS } from './resources/functions.ts'
import { RESPONSIBILITY } from './resources/responsibility.ts'
import { RULES_LIST } from './resources/rules.ts'
import { RUNTIMES } from './resources/runtimes.ts'
import { ACCOUNT_SCORES, SCORES } from './resources/scores.ts'

/** Every list of the API, in the order of its documentation. */
export const RESOURCES: readonly ApiResource[] = [
  ACCOUNTS,
  FUNCTIONS,
  FINDINGS,
  RULES_LIST,
  SCORES,
  ACCOUNT_SCORES,
  RESPONSIBILITY,
  RUNTIMES,
  EXPOSURE,
  EDGES,
  SUBNETS,
  ATTACHMENTS,
  RUNS,
  COVERAGE,
  GAPS,
]

/** The list at a path below /api/v1; null when there is none. */
export const resourceAt = (path: string): ApiResource | null =>
  RESOURCES.find((resource) => resource.path === path) ?? null
