import type { Table } from './table.ts'

/**
 * Where rows are kept that an assessment works out anew each time. Every such table also has key, account_id, facts (the whole
 * row), content_hash and changed_at.
 */
export type DerivedTable = Pick<Table, 'name' | 'columns'>

/** A row ready to be kept. Its other fields are its facts. */
export interface DerivedRow {
  readonly key: string
  readonly accountId: string
}
