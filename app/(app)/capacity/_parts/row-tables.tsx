import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ADVICE_COLUMNS } from '#lib/core/capacity/advice-columns.ts'
import { ATTACHMENT_COLUMNS } from '#lib/core/capacity/attachment-columns.ts'
import { INTERFACE_COLUMNS } from '#lib/core/capacity/interface-columns.ts'
import { ADVICE_CELLS } from './advice-cells.tsx'
import { ATTACHMENT_CELLS } from './attachment-cells.tsx'
import { INTERFACE_CELLS } from './interface-cells.tsx'
import { drawn } from './row-results.tsx'

/** Attachments as a part of a page of one subnet or VPC. */
export const ATTACHMENT_TABLE = {
  kind: 'attachments',
  words: ['attachment', 'attachments'],
  columns: drawn(
    ATTACHMENT_COLUMNS,
    ['subnet', 'groups', 'state', 'functions', 'interfaces', 'egress', 'account'],
    ATTACHMENT_CELLS,
  ),
} as const

/** Interfaces as a part of a page of one subnet or VPC. */
export const INTERFACE_TABLE = {
  kind: 'interfaces',
  words: ['interface', 'interfaces'],
  columns: drawn(
    INTERFACE_COLUMNS,
    ['interface', 'state', 'subnet', 'groups', 'addresses', 'first-seen', 'unexplained', 'account'],
    INTERFACE_CELLS,
  ),
} as const

/** Advice as a part of a page of one VPC. */
export const ADVICE_TABLE = {
  kind: 'advice',
  words: ['merge', 'merges'],
  columns: drawn(
    ADVICE_COLUMNS,
    ['keep', 'replace', 'frees', 'addresses', 'subnets', 'change', 'held', 'certain', 'account'],
    ADVICE_CELLS,
  ),
  empty: <PanelEmpty kind="none" title="No two sets of security groups in use do the same" />,
} as const
