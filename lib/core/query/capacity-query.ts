import { z } from 'zod'
import { ATTACHMENT_STATES } from '../capacity/attachment-status.ts'
import { type CapacityFilters, parseCapacityFilters } from '../capacity/capacity-filters.ts'
import { EGRESS_CLASSES } from '../capacity/egress.ts'
import { INTERFACE_STATES } from '../capacity/interface-status.ts'
import { URGENCIES } from '../capacity/urgency.ts'
import {
  accountsParameter,
  flagParameter,
  listParameter,
  oneOf,
  regionsParameter,
  textParameter,
  unitParameter,
} from './parameter.ts'
import type { QueryOf } from './query-of.ts'

const COMMON = {
  q: textParameter('Part of an id or a name.'),
  account: accountsParameter,
  ou: unitParameter,
  region: regionsParameter,
  vpc: textParameter('Id of a VPC.'),
}
const subnet = textParameter('Id of a subnet.')
const urgency = listParameter('States: any of them.', oneOf(URGENCIES))
const queryOf = (shape: Readonly<Record<string, z.ZodType>>): QueryOf<CapacityFilters> => ({
  parameters: z.object({ ...COMMON, ...shape }),
  parse: parseCapacityFilters,
})

export const SUBNET_QUERY = queryOf({
  subnet,
  urgency,
  all: flagParameter('Also the subnets in which Lambda has nothing.'),
})

export const ATTACHMENT_QUERY = queryOf({
  subnet,
  state: listParameter('States: any of them.', oneOf(ATTACHMENT_STATES)),
  egress: listParameter('Ways out: any of them.', oneOf(EGRESS_CLASSES)),
})

export const INTERFACE_QUERY = queryOf({
  subnet,
  state: listParameter('States: any of them.', oneOf(INTERFACE_STATES)),
})

export const QUOTA_QUERY = queryOf({ urgency })

export const ADVICE_QUERY = queryOf({})
