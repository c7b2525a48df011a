import type { RuntimeEntry } from '../runtimes/runtime-entry.ts'
import type { RuntimeStanding } from '../runtimes/runtime-of.ts'
import type { FunctionSubject } from './function-subject.ts'
import { notApplicable, unknown, type Verdict } from './verdict.ts'

/** Judges the runtime of a zip function that the catalogue has dates for; all else is unknown or another rule's. */
export function withStanding(
  { configuration, scene }: FunctionSubject,
  judge: (standing: RuntimeStanding & { readonly entry: RuntimeEntry }) => Verdict,
): Verdict {
  const { packageType, runtime } = configuration
  if (packageType === 'Image') return notApplicable('A container image names no runtime.')
  if (runtime === null) return unknown('unrecognised-value', 'lambda-function')
  if (runtime === 'custom')
    return notApplicable('A customer-managed runtime has a publisher of its own.')
  const standing = scene.runtimes(runtime)
  if (standing.entry === null || standing.status === 'preview') {
    return unknown('not-in-catalogue', 'runtime-catalogue')
  }
  return judge({ ...standing, entry: standing.entry })
}
