import type { Tags } from '../model/tags.ts'

/** Whether a tag is set, letter for letter; tags that nobody read match nothing. */
export const hasTag = (tags: Tags | null, { key, value }: Tags[number]): boolean =>
  (tags ?? []).some((tag) => tag.key === key && tag.value === value)
