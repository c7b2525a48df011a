import {
  Bell,
  FileCheck,
  FileClock,
  FileDiff,
  KeyRound,
  type LucideIcon,
  Printer,
  ShieldCheck,
  Trash2,
} from 'lucide-react'
import type { Permission } from '#lib/core/model/permission.ts'

export interface Deed {
  readonly href: string
  readonly name: string
  readonly icon: LucideIcon
  /** Offered to who has it alone; absent for everybody. */
  readonly permission?: Permission
}

/** What can be begun from anywhere, as the palette offers it. */
export const DEEDS: readonly Deed[] = [
  {
    href: '/exceptions/new',
    name: 'Accept a risk',
    icon: FileCheck,
    permission: 'accept-risk',
  },
  {
    href: '/notifications/new',
    name: 'Be notified of findings',
    icon: Bell,
    permission: 'export',
  },
  { href: '/exports/new', name: 'Schedule a file', icon: FileClock, permission: 'export' },
  { href: '/settings/tokens', name: 'Make an API token', icon: KeyRound },
  { href: '/runs/diff', name: 'Compare two runs', icon: FileDiff },
  { href: '/report/organization', name: 'Print a report', icon: Printer },
  { href: '/capacity/delete', name: 'Why can I not delete a subnet?', icon: Trash2 },
  { href: '/guardrails/generator', name: 'Write a guardrail', icon: ShieldCheck },
]
