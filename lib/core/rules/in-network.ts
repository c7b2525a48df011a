import type { FunctionSubject } from './function-subject.ts'
import type { NetworkView } from './network-view.ts'
import { notApplicable, type Verdict } from './verdict.ts'

/** Judges the surroundings of a function that is attached to a VPC. */
export const inNetwork = (
  fn: FunctionSubject,
  judge: (network: NetworkView) => Verdict,
): Verdict =>
  fn.network === null ? notApplicable('The function is not attached to a VPC.') : judge(fn.network)
