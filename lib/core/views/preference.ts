import { z } from 'zod'

/** What a viewer chooses for themselves, each name with the shape of its value. */
export const PREFERENCES = {
  /** Whether single keys act as shortcuts (WCAG 2.1.4). */
  shortcuts: z.boolean(),
  /** Ids of the views that stand in the navigation, in its order. */
  'pinned-views': z.array(z.uuid()).max(20),
  /** The view that a list opens with, by page. */
  'default-views': z.record(z.string(), z.uuid()),
  /** IANA name of the time zone in which exact times are shown beside UTC. */
  'time-zone': z.string().min(1).max(64),
} as const
export type PreferenceName = keyof typeof PREFERENCES
export type PreferenceValue<N extends PreferenceName> = z.infer<(typeof PREFERENCES)[N]>

/** A stored value as its name says it is; null when it is of another shape, or not there. */
export function parsePreference<N extends PreferenceName>(
  name: N,
  stored: unknown,
): PreferenceValue<N> | null {
  const parsed = PREFERENCES[name].safeParse(stored)
  return parsed.success ? (parsed.data as PreferenceValue<N>) : null
}
