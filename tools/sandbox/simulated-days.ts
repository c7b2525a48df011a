import { STORY_DAY } from '#sandbox/options.ts'

/** The days of the story to collect, oldest first, up to the day before it is told; null when the numbers make none. */
export function simulatedDays(back: number, every: number): readonly number[] | null {
  if (!Number.isInteger(back) || !Number.isInteger(every)) return null
  if (back < 1 || back > STORY_DAY || every < 1 || every > back) return null
  return Array.from(
    { length: Math.ceil(back / every) },
    (_, step) => STORY_DAY - back + step * every,
  )
}
