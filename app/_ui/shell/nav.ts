import {
  Bell,
  BookOpen,
  Building2,
  CalendarClock,
  DoorOpen,
  FileCheck,
  FileClock,
  FunctionSquare,
  Gauge,
  History,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Network,
  Radar,
  ScrollText,
  Settings2,
  ShieldCheck,
  Split,
  Target,
  TriangleAlert,
  UserCog,
  Users,
  Waypoints,
} from 'lucide-react'
import type { Permission } from '#lib/core/model/permission.ts'

export interface Place {
  readonly href: string
  readonly name: string
  readonly icon: LucideIcon
  /** Pressed after `g`, from anywhere. */
  readonly key: string
  /** Shown to who has it alone; absent for everybody. */
  readonly permission?: Permission
}

export interface PlaceGroup {
  readonly name: string
  readonly places: readonly Place[]
}

/** The pages, as the sidebar, the command palette and the keyboard know them. */
export const PLACES: readonly PlaceGroup[] = [
  {
    name: 'What we run',
    places: [
      { href: '/', name: 'Overview', icon: Gauge, key: 'o' },
      { href: '/accounts', name: 'Accounts', icon: Building2, key: 'a' },
      { href: '/functions', name: 'Functions', icon: FunctionSquare, key: 'l' },
      { href: '/capacity', name: 'Capacity', icon: Network, key: 'p' },
    ],
  },
  {
    name: 'Whose job it is',
    places: [
      { href: '/responsibility', name: 'Responsibility', icon: Split, key: 'j' },
      { href: '/scores', name: 'Scores', icon: Target, key: 's' },
      { href: '/findings', name: 'Findings', icon: TriangleAlert, key: 'f' },
      { href: '/exceptions', name: 'Exceptions', icon: FileCheck, key: 'x' },
      { href: '/rules', name: 'Rules', icon: ListChecks, key: 'u' },
      { href: '/runtimes', name: 'Runtimes', icon: CalendarClock, key: 't' },
    ],
  },
  {
    name: 'Who can call what',
    places: [
      { href: '/exposure', name: 'Exposure', icon: DoorOpen, key: 'e' },
      { href: '/graph', name: 'Graph', icon: Waypoints, key: 'g' },
      { href: '/guardrails', name: 'Guardrails', icon: ShieldCheck, key: 'd' },
    ],
  },
  {
    name: 'How we know',
    places: [
      { href: '/runs', name: 'Runs', icon: History, key: 'r' },
      { href: '/coverage', name: 'Coverage', icon: Radar, key: 'c' },
      { href: '/glossary', name: 'Glossary', icon: BookOpen, key: 'h' },
    ],
  },
  {
    name: 'What you get',
    places: [
      {
        href: '/notifications',
        name: 'Notifications',
        icon: Bell,
        key: 'n',
        permission: 'export',
      },
      { href: '/exports', name: 'Exports', icon: FileClock, key: 'v', permission: 'export' },
      { href: '/settings/tokens', name: 'API tokens', icon: KeyRound, key: 'k' },
      { href: '/settings/personal', name: 'Your settings', icon: Settings2, key: 'y' },
    ],
  },
  {
    name: 'Who may',
    places: [
      {
        href: '/settings/access',
        name: 'Access',
        icon: UserCog,
        key: 'm',
        permission: 'manage-grants',
      },
      {
        href: '/settings/people',
        name: 'People',
        icon: Users,
        key: 'b',
        permission: 'manage-grants',
      },
      { href: '/audit', name: 'Audit trail', icon: ScrollText, key: 'w', permission: 'read-audit' },
    ],
  },
]

/** The pages that somebody with these permissions may open, group by group. */
export const placesFor = (permissions: readonly Permission[]): readonly PlaceGroup[] =>
  PLACES.map(({ name, places }) => ({
    name,
    places: places.filter(
      ({ permission }) => permission === undefined || permissions.includes(permission),
    ),
  })).filter(({ places }) => places.length > 0)
