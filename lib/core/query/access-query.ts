import { z } from 'zod'
import { type AccessFilters, parseAccessFilters } from '../access/access-filters.ts'
import { EXPOSURE_ORDER } from '../access/exposure-rank.ts'
import { CROSSINGS } from '../graph/crossing.ts'
import { EDGE_KINDS, EDGE_VERDICTS } from '../graph/graph-edge.ts'
import { GUARDRAILS } from '../policy/guardrails.ts'
import { GUARDRAIL_STATES } from '../policy/judge-guardrail.ts'
import {
  accountsParameter,
  listParameter,
  oneOf,
  textParameter,
  unitParameter,
} from './parameter.ts'
import type { QueryOf } from './query-of.ts'

const PLACE = { account: accountsParameter, ou: unitParameter }
const audience = listParameter('Audiences: any of them.', oneOf(EXPOSURE_ORDER))
const queryOf = (shape: Readonly<Record<string, z.ZodType>>): QueryOf<AccessFilters> => ({
  parameters: z.object({ ...PLACE, ...shape }),
  parse: parseAccessFilters,
})

export const EXPOSURE_QUERY = queryOf({
  q: textParameter('Part of a function’s name.'),
  audience,
  change: listParameter(
    'Whom the resource policy lets change the function: any of them.',
    oneOf(EXPOSURE_ORDER),
  ),
})

export const GRANT_QUERY = queryOf({
  q: textParameter('Part of a qualifier’s ARN or of a principal.'),
  audience,
})

export const EDGE_QUERY = queryOf({
  q: textParameter('Part of either end.'),
  verdict: listParameter('Verdicts: any of them.', oneOf(EDGE_VERDICTS)),
  crossing: listParameter('What an edge crosses: any of them.', oneOf(CROSSINGS)),
  kind: listParameter('Kinds of edge: any of them.', oneOf(EDGE_KINDS)),
  from: textParameter('Where it begins: an account, or the kind of node where none can be named.'),
  to: textParameter('Where it ends: an account, or the kind of node where none can be named.'),
})

export const GUARDRAIL_QUERY = queryOf({
  guardrail: listParameter('Guardrails: any of them.', oneOf(GUARDRAILS.map(({ id }) => id))),
  state: listParameter('How it holds: any of them.', oneOf(GUARDRAIL_STATES)),
})
