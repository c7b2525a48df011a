import { ADVICE_COLUMNS } from '#lib/core/capacity/advice-columns.ts'
import { ATTACHMENT_COLUMNS } from '#lib/core/capacity/attachment-columns.ts'
import type { CapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type {
  AttachmentListing,
  InterfaceListing,
  MergeListing,
  QuotaListing,
} from '#lib/core/capacity/capacity-rows.ts'
import { INTERFACE_COLUMNS } from '#lib/core/capacity/interface-columns.ts'
import { QUOTA_COLUMNS } from '#lib/core/capacity/quota-columns.ts'
import { SUBNET_COLUMNS } from '#lib/core/capacity/subnet-columns.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import {
  ADVICE_QUERY,
  ATTACHMENT_QUERY,
  INTERFACE_QUERY,
  QUOTA_QUERY,
  SUBNET_QUERY,
} from '#lib/core/query/capacity-query.ts'
import { type CapacityFile, capacityStatement } from '#lib/db/export/capacity-statement.ts'
import { type ExportAsk, exportTable } from '../export-table.ts'
import { namedFacts } from './named-facts.ts'

const rowsOf =
  <Row>(file: CapacityFile) =>
  ({ scope, snapshot, filters }: ExportAsk<CapacityFilters>) =>
    namedFacts<Row, Row>(snapshot, capacityStatement(scope, { file, filters }), (row) => row)

/** Whether it will still deploy tomorrow. */
export const CAPACITY_TABLES = [
  exportTable({
    name: 'capacity-subnets',
    title: 'Subnets',
    about: 'A row a subnet: its addresses and who holds them, as far as you may know.',
    query: SUBNET_QUERY,
    columns: () => SUBNET_COLUMNS,
    rows: ({ scope, snapshot, filters }) => {
      const sees = canSee(scope)
      const statement = capacityStatement(scope, { file: 'subnets', filters })
      return namedFacts(snapshot, statement, (row: SubnetListing) => subnetWithin(row, sees))
    },
    whole: 'all=yes',
  }),
  exportTable({
    name: 'capacity-attachments',
    title: 'Network attachments',
    about:
      'A row a distinct subnet and set of security groups, which Lambda keeps an interface for.',
    query: ATTACHMENT_QUERY,
    columns: () => ATTACHMENT_COLUMNS,
    rows: rowsOf<AttachmentListing>('attachments'),
  }),
  exportTable({
    name: 'capacity-interfaces',
    title: 'Network interfaces',
    about: 'A row a network interface of Lambda.',
    query: INTERFACE_QUERY,
    columns: () => INTERFACE_COLUMNS,
    rows: rowsOf<InterfaceListing>('interfaces'),
  }),
  exportTable({
    name: 'capacity-quotas',
    title: 'Quotas',
    about: 'A row a quota of a VPC or a zone, and how much of it is used.',
    query: QUOTA_QUERY,
    columns: () => QUOTA_COLUMNS,
    rows: rowsOf<QuotaListing>('quotas'),
  }),
  exportTable({
    name: 'capacity-advice',
    title: 'Capacity advice',
    about: 'A row sets of security groups that could be one, and what that frees.',
    query: ADVICE_QUERY,
    columns: () => ADVICE_COLUMNS,
    rows: rowsOf<MergeListing>('advice'),
  }),
] as const
