import type { Handlers } from '#sandbox/services/handler.ts'
import { functionActions } from './function-actions.ts'
import { listFunctions } from './list-functions.ts'
import { policyActions } from './policy-actions.ts'
import { regionActions } from './region-actions.ts'

export const lambda: Handlers = {
  ListFunctions: listFunctions,
  ...functionActions,
  ...policyActions,
  ...regionActions,
}
