import type { Assessor } from './assessor.ts'

/** Collection alone: a run closes as soon as its targets have landed. */
export const NO_ASSESSMENT: Assessor = {
  next: async () => ({ kind: 'conclude' }),
  assessAccount: async () => undefined,
  conclude: async () => undefined,
}
