import type { Tags } from '#lib/core/model/tags.ts'
import { required } from './aws/unreadable-answer.ts'

interface Tag {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}

export const normalizeResourceTags = (tags: readonly Tag[] | undefined): Tags =>
  (tags ?? []).map(({ Key, Value }) => ({ key: required(Key, 'Tags.Key'), value: Value ?? '' }))
