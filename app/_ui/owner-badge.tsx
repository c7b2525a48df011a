import { Cloud, Handshake, User } from 'lucide-react'
import { Badge } from './badge.tsx'

const LOOKS = {
  aws: { icon: Cloud, word: 'AWS' },
  shared: { icon: Handshake, word: 'Shared' },
  customer: { icon: User, word: 'You' },
} as const

/** Whose job a layer is. */
export function OwnerBadge({ owner }: { readonly owner: keyof typeof LOOKS }) {
  const { icon, word } = LOOKS[owner]
  return (
    <Badge tone={owner} icon={icon}>
      {word}
    </Badge>
  )
}
