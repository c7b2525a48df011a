/** The columns of the findings table, by id. The first always shows. */
export const FINDING_TABLE_COLUMNS = [
  { id: 'rule', header: 'Finding' },
  { id: 'severity', header: 'Severity' },
  { id: 'resource', header: 'On' },
  { id: 'account', header: 'Account' },
  { id: 'ou', header: 'Unit' },
  { id: 'region', header: 'Region' },
  { id: 'area', header: 'Area' },
  { id: 'status', header: 'Status' },
  { id: 'opened', header: 'Opened' },
  { id: 'days', header: 'Days failing' },
  { id: 'assignee', header: 'Assignee' },
  { id: 'note', header: 'Note' },
  { id: 'arn', header: 'Resource' },
] as const
export type FindingColumnId = (typeof FINDING_TABLE_COLUMNS)[number]['id']

/** Before anybody chooses columns. */
export const INITIAL_FINDING_COLUMNS: readonly FindingColumnId[] = [
  'rule',
  'severity',
  'resource',
  'account',
  'region',
  'status',
  'assignee',
  'opened',
]
