import { Building, CircleHelp, Cog, Globe, Lock, type LucideIcon, Network } from 'lucide-react'
import type { ShownAudience } from '#lib/core/access/exposure-rank.ts'
import { Badge } from '../_ui/badge.tsx'
import { AUDIENCE_WORDS } from './audience-words.ts'

const ICONS: Readonly<Record<ShownAudience, LucideIcon>> = {
  'anonymous-url': Globe,
  'any-aws-principal': Globe,
  'confused-deputy': Cog,
  'external-account': Building,
  unknown: CircleHelp,
  'whole-organization': Network,
  'organization-account': Network,
  'bound-service': Cog,
  'same-account': Lock,
  nobody: Lock,
}

export function AudienceBadge({ audience }: { readonly audience: ShownAudience }) {
  const { word, tone, means } = AUDIENCE_WORDS[audience]
  return (
    <Badge tone={tone} icon={ICONS[audience]} title={means}>
      {word}
    </Badge>
  )
}
