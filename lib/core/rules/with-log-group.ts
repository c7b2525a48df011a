import type { LogGroup } from '../model/log-group.ts'
import type { FunctionSubject, LogGroupUse } from './function-subject.ts'
import { given, notApplicable, type Verdict } from './verdict.ts'

/** Judges the log group of a version; a group that does not exist is another rule's. */
export const withLogGroup = (
  fn: FunctionSubject,
  judge: (group: LogGroup, use: LogGroupUse) => Verdict,
): Verdict =>
  given(fn.logGroup, 'log-group', (use) =>
    use === null ? notApplicable('The log group does not exist.') : judge(use.group, use),
  )
