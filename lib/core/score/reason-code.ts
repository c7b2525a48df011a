/** Why a risk is accepted, in a word that can be counted. */
export const REASON_CODES = [
  'temporary',
  'other-control',
  'business-need',
  'not-critical',
  'fix-planned',
  'not-applicable',
  'other',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  temporary: 'Temporary: it goes away by itself',
  'other-control': 'Another control covers it',
  'business-need': 'The business needs it this way',
  'not-critical': 'Nothing critical is there',
  'fix-planned': 'The fix is planned',
  'not-applicable': 'The rule does not fit here',
  other: 'Other: see the reason',
}
