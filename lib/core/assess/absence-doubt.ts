import type { Unseen } from '../model/observed.ts'
import type { PlaceRecords } from '../rules/place/place-records.ts'
import { recordsBy } from '../rules/place/record-lookup.ts'

/**
 * Why nobody can say that what was not judged is gone; null when it is. Live records are what is there, so a resource without
 * one is gone; a qualifier is only gone where the versions and aliases of its function could be listed.
 */
export function absenceDoubt({
  kinds,
}: PlaceRecords): (resource: string, qualifier: string | null) => Unseen | null {
  const functions = new Set((kinds['lambda-function']?.records ?? []).map(({ arn }) => arn))
  const versionsOf = recordsBy(kinds['function-version'], ({ arn }) =>
    arn.slice(0, arn.lastIndexOf(':')),
  )
  const aliasesOf = recordsBy(kinds['function-alias'], ({ functionArn }) => functionArn)
  return (resource, qualifier) => {
    if (qualifier === null || !functions.has(resource)) return null
    const versions = versionsOf(resource)
    const aliases = aliasesOf(resource)
    if (!versions.seen) return versions.why
    return aliases.seen ? null : aliases.why
  }
}
