import type { GuardrailState } from '#lib/core/policy/judge-guardrail.ts'
import type { Tone } from '../_ui/badge.tsx'

interface Words {
  readonly word: string
  readonly tone: Tone
  readonly means: string
}

export const STATE_WORDS: Readonly<Record<GuardrailState, Words>> = {
  enforced: {
    word: 'Enforced',
    tone: 'good',
    means: 'An administrator of the account cannot do it.',
  },
  partly: {
    word: 'Partly',
    tone: 'medium',
    means: 'A part of it is stopped, or somebody is spared, or not in every Region.',
  },
  not: { word: 'Not', tone: 'critical', means: 'Nothing stops an administrator of the account.' },
  unknown: { word: 'Unknown', tone: 'unknown', means: 'The control policies could not be read.' },
  exempt: {
    word: 'Exempt',
    tone: 'neutral',
    means: 'No service control policy binds the management account.',
  },
}

/** Short names for the heads of columns. */
export const GUARDRAIL_SHORT: Readonly<Record<string, string>> = {
  'function-outside-vpc': 'Inside a VPC',
  'function-outside-approved-network': 'Approved network',
  'public-function-url': 'No open URL',
  'unsigned-code': 'Signed code',
  'foreign-layer': 'Approved layers',
  'public-permission': 'No permission for all',
  'pass-any-role': 'Approved roles',
}
