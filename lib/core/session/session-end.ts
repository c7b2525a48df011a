import { ABSOLUTE_MS } from './session-limits.ts'

interface Known {
  readonly startedAt: Date
  /** When the provider last said who it is and in which groups. */
  readonly toldAt: Date
  readonly uncheckedMs: number
}

/** When a session that rests on a provider's word ends unless the provider is asked again before, and at the latest. */
export const sessionEnd = ({ startedAt, toldAt, uncheckedMs }: Known): Date =>
  new Date(Math.min(startedAt.getTime() + ABSOLUTE_MS, toldAt.getTime() + uncheckedMs))
