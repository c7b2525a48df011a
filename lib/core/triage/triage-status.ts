/** What people make of a finding: the statuses that are set by hand. That it is resolved or back again only a run can say. */
export const TRIAGE_STATUSES = ['open', 'in-review', 'remediating', 'false-positive'] as const
export type TriageStatus = (typeof TRIAGE_STATUSES)[number]

export const TRIAGE_WORDS: Readonly<
  Record<TriageStatus, { readonly word: string; readonly meaning: string }>
> = {
  open: { word: 'Open', meaning: 'Nobody has taken it up yet.' },
  'in-review': { word: 'In review', meaning: 'Somebody is finding out what to do about it.' },
  remediating: {
    word: 'Remediating',
    meaning: 'It is being fixed; a run will show when it is right.',
  },
  'false-positive': {
    word: 'False positive',
    meaning:
      'Somebody holds that the rule is wrong here. It still counts in the score: only an exception with an end takes it out.',
  },
}
