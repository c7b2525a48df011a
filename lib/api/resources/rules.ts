import { z } from 'zod'
import { listParameter, oneOf } from '#lib/core/query/parameter.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREAS, type RuleInfo, SEVERITIES } from '#lib/core/rules/rule.ts'
import { SEVERITY_WEIGHTS } from '#lib/core/score/weights.ts'
import { apiResource } from '../api-resource.ts'
import { cursorText, readCursor } from '../cursor.ts'
import { pageOf } from '../page-of.ts'

interface RuleFilters {
  readonly areas: readonly string[]
  readonly severities: readonly string[]
}

const listOf = (text: string | null) => (text ?? '').split(',').filter((part) => part !== '')

const QUERY: QueryOf<RuleFilters> = {
  parameters: z.object({
    area: listParameter('Responsibility areas: any of them.', oneOf(AREAS)),
    severity: listParameter('Severities: any of them.', oneOf(SEVERITIES)),
  }),
  parse: (query) => ({
    ok: true,
    filters: { areas: listOf(query.get('area')), severities: listOf(query.get('severity')) },
  }),
}

const rowOf = ({ id, title, area, severity, target, rationale, ...rule }: RuleInfo) => ({
  id,
  title,
  area,
  severity,
  weight: SEVERITY_WEIGHTS[severity],
  target,
  rationale,
  remediation: rule.remediation.text,
  references: [...rule.references],
  gate: rule.gate,
})

/** The catalogue by id. */
export const RULES_LIST = apiResource({
  path: 'rules',
  title: 'Rules',
  about: 'The catalogue of rules by id. It is the same for everybody.',
  query: QUERY,
  row: z.object({
    id: z.string(),
    title: z.string().describe('What is wrong when it fails.'),
    area: z.enum(AREAS),
    severity: z.enum(SEVERITIES),
    weight: z.int().describe('What a verdict counts in a score.'),
    target: z.string().describe('What it judges.'),
    rationale: z.string(),
    remediation: z.string(),
    references: z.array(z.url()),
    gate: z.string().nullable().describe('When it applies; null when it always does.'),
  }),
  list: async ({ filters: { areas, severities }, limit, cursor }) => {
    const after = readCursor(cursorText, cursor) ?? ''
    const found = RULES.filter(
      ({ id, area, severity }) =>
        id > after &&
        (areas.length === 0 || areas.includes(area)) &&
        (severities.length === 0 || severities.includes(severity)),
    ).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return pageOf(found, limit, { row: rowOf, mark: ({ id }) => id })
  },
})
