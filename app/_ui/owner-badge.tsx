import { CircleHelp, Cloud, Handshake, PackageOpen, User } from 'lucide-react'
import type { Owner } from '#lib/core/responsibility/compute-kind.ts'
import { Badge, type Tone } from './badge.tsx'

export const OWNER_LOOKS = {
  aws: { icon: Cloud, word: 'AWS', tone: 'aws' },
  shared: { icon: Handshake, word: 'Shared', tone: 'shared' },
  customer: { icon: User, word: 'You', tone: 'customer' },
  publisher: { icon: PackageOpen, word: 'Publisher', tone: 'medium' },
  unknown: { icon: CircleHelp, word: 'Unknown', tone: 'unknown' },
} as const satisfies Record<Owner | 'unknown', { icon: typeof Cloud; word: string; tone: Tone }>

/** Whose job a layer is. */
export function OwnerBadge({ owner }: { readonly owner: keyof typeof OWNER_LOOKS }) {
  const { icon, word, tone } = OWNER_LOOKS[owner]
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  )
}
