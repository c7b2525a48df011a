import { type CapacityColumn, countedCell, type Named } from './capacity-column.ts'
import type { MergeListing } from './capacity-rows.ts'

const sets = (groups: readonly (readonly string[])[]): string =>
  groups.map((set) => set.join('+')).join(';')

/** Columns of the advice table. */
export const ADVICE_COLUMNS = [
  { id: 'vpc', title: 'VPC', header: 'vpc_id', value: (row) => row.vpcId },
  { id: 'account', title: 'Account', header: 'account_id', value: (row) => row.accountId },
  {
    id: 'account-name',
    title: 'Account name',
    header: 'account_name',
    value: (row) => row.accountName,
  },
  { id: 'region', title: 'Region', header: 'region', value: (row) => row.region },
  { id: 'keep', title: 'Keep', header: 'keep_security_groups', value: (row) => row.keep.join('+') },
  {
    id: 'replace',
    title: 'In place of',
    header: 'replace_security_groups',
    value: (row) => sets(row.replace),
  },
  {
    id: 'subnets',
    title: 'Subnets',
    header: 'subnet_ids',
    value: (row) => row.subnetIds.join(';'),
  },
  {
    id: 'frees',
    title: 'Frees interfaces',
    header: 'interfaces_freed',
    value: (row) => row.interfacesFreed,
  },
  {
    id: 'addresses',
    title: 'Frees addresses',
    header: 'addresses_freed',
    value: (row) => countedCell(row.addressesFreed),
  },
  {
    id: 'change',
    title: 'Functions to change',
    header: 'functions_to_change',
    value: (row) => row.functionsToChange.join(';'),
  },
  {
    id: 'held',
    title: 'Held by versions',
    header: 'held_by_versions',
    value: (row) => row.heldByVersions.join(';'),
  },
  {
    id: 'certain',
    title: 'Certain',
    header: 'certain',
    value: (row) => (row.certain ? 'yes' : 'no'),
  },
] as const satisfies readonly CapacityColumn<Named<MergeListing>>[]
export type AdviceColumnId = (typeof ADVICE_COLUMNS)[number]['id']
