import type { ShownAudience } from '#lib/core/access/exposure-rank.ts'
import type { Tone } from '../_ui/badge.tsx'

interface Words {
  readonly word: string
  readonly tone: Tone
  /** Who that is, in a sentence. */
  readonly means: string
}

/** Audiences as the screen names them. */
export const AUDIENCE_WORDS: Readonly<Record<ShownAudience, Words>> = {
  'anonymous-url': {
    word: 'Anybody, by URL',
    tone: 'critical',
    means: 'Whoever knows the function URL can invoke it, without signing in to anything.',
  },
  'any-aws-principal': {
    word: 'Any AWS account',
    tone: 'critical',
    means: 'Every AWS account in the world can invoke it.',
  },
  'confused-deputy': {
    word: 'Unbound service',
    tone: 'high',
    means:
      'An AWS service can invoke it on behalf of anybody: nothing binds it to your own source.',
  },
  'external-account': {
    word: 'Outside account',
    tone: 'high',
    means: 'An account or organization that is not yours can invoke it.',
  },
  unknown: {
    word: 'Unknown',
    tone: 'unknown',
    means: 'Something that decides could not be read.',
  },
  'whole-organization': {
    word: 'Whole organization',
    tone: 'medium',
    means: 'Every account of your organization can invoke it.',
  },
  'organization-account': {
    word: 'Other account of yours',
    tone: 'low',
    means: 'Named accounts or roles of your organization can invoke it.',
  },
  'bound-service': {
    word: 'Bound service',
    tone: 'low',
    means: 'AWS services can invoke it, each bound to a source of yours.',
  },
  'same-account': {
    word: 'Own account',
    tone: 'neutral',
    means: 'Its resource policy lets principals of its own account in.',
  },
  nobody: {
    word: 'Nobody',
    tone: 'good',
    means: 'Its resource policy lets nobody in: only identities of its own account can be allowed.',
  },
}
