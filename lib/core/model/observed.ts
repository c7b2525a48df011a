/** Why a fact is not known. `absent` is not here: an absence that AWS confirmed is a value (null). */
export const UNSEEN_REASONS = [
  'access-denied',
  'throttled',
  'not-available-in-region',
  'expired-credentials',
  'network',
  'unreadable-answer',
  'not-collected',
  'error',
] as const
export type Unseen = (typeof UNSEEN_REASONS)[number]

/** A fact that a separate read supplies: seen (null means known to be absent) or unseen, with the reason. */
export type Observed<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly why: Unseen }

export const seen = <T>(value: T): Observed<T> => ({ seen: true, value })
export const unseen = (why: Unseen): Observed<never> => ({ seen: false, why })
