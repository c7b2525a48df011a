import { z } from 'zod'
import {
  FINDING_STATUSES,
  type FindingFilters,
  MIN_FINDING_SEARCH,
  parseFindingFilters,
} from '../model/finding-filters.ts'
import { AREAS, SEVERITIES } from '../rules/rule.ts'
import { TRIAGE_STATUSES } from '../triage/triage-status.ts'
import {
  choiceParameter,
  countParameter,
  listParameter,
  oneOrNot,
  textParameter,
  unitParameter,
} from './parameter.ts'
import type { QueryOf } from './query-of.ts'

const NOT = 'With a ! before it, a value is left out.'
const DAYS = { least: 0, most: 3_660 }

/** The query of the findings' page, file and API. */
export const FINDING_QUERY: QueryOf<FindingFilters> = {
  parameters: z.object({
    q: textParameter(
      `Part of a function's name, or the beginning of a resource's ARN or id, at least ${MIN_FINDING_SEARCH} characters.`,
    ),
    account: listParameter(
      `Account ids of 12 digits: any of them. ${NOT}`,
      z.string().regex(/^!?\d{12}$/, 'takes account ids of 12 digits.'),
    ),
    ou: unitParameter,
    region: listParameter(`Regions, such as eu-central-1: any of them. ${NOT}`),
    area: listParameter(`Responsibility areas: any of them. ${NOT}`, oneOrNot(AREAS)),
    severity: listParameter(`Severities: any of them. ${NOT}`, oneOrNot(SEVERITIES)),
    rule: listParameter(`Ids of rules: any of them. ${NOT}`),
    triage: listParameter(`What people made of it: any of them. ${NOT}`, oneOrNot(TRIAGE_STATUSES)),
    resource: textParameter('Exactly this resource.'),
    tag: textParameter('A tag of the function: key, or key=value.'),
    assignee: textParameter('Who works on it; nobody asks for what nobody does.'),
    since: textParameter('Opened after this moment, an ISO time in UTC.'),
    status: choiceParameter(
      'open (the default), excepted, unread (it failed when last read, and can no longer be) or all.',
      FINDING_STATUSES,
    ),
    older: countParameter('Opened at least so many whole days ago.', DAYS),
    newer: countParameter('Opened at most so many days ago.', DAYS),
  }),
  parse: parseFindingFilters,
}
