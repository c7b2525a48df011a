import type { FunctionSubject, KmsKeyView } from './function-subject.ts'
import { given, notApplicable, type Verdict } from './verdict.ts'

/** Judges the key that encrypts the environment of a version; null when the key does not exist. */
export const withKey = (
  fn: FunctionSubject,
  judge: (view: KmsKeyView | null) => Verdict,
): Verdict =>
  fn.configuration.kmsKeyArn === null
    ? notApplicable('The environment is encrypted with AWS’s own key.')
    : given(fn.environmentKey, 'kms-key', judge)
