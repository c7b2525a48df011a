import { compareText } from './compare-text.ts'

/** The ids as a set in a fixed order: Lambda ignores their order. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html */
export const securityGroupSet = (ids: readonly string[]): readonly string[] => {
  if (ids.length < 2) return ids
  return [...new Set(ids)].sort(compareText)
}
