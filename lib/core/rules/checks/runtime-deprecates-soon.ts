import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const runtimeDeprecatesSoon: Rule<'version'> = {
  id: 'runtime-deprecates-soon',
  area: 'runtime',
  severity: 'low',
  target: 'version',
  title: 'Runtime is about to be deprecated',
  rationale: 'AWS writes to the owners half a year ahead; those who start then are done in time.',
  remediation: {
    text: 'Plan the move to the successor runtime; the calendar shows everything that falls out of support with it.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  controls: { cisCompute: ['4.11'], nist80053: ['SI-2'] },
  catalogue: ['RT-04'],
  gate: null,
  judge: (fn) =>
    withStanding(fn, ({ id, status, entry, daysToDeprecation }) => {
      if (status !== 'supported') return notApplicable('It is deprecated already.')
      if (daysToDeprecation === null) return unknown('not-in-catalogue', 'runtime-catalogue')
      if (daysToDeprecation > fn.scene.settings.runtimeNoticeDays) return pass
      return fail(
        {
          runtime: id,
          deprecatedOn: entry.deprecatedOn ?? '',
          daysLeft: String(daysToDeprecation),
        },
        configured(fn, 'runtime'),
      )
    }),
}
