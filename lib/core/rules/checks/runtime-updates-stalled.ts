import { daysSince } from '../context.ts'
import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const runtimeUpdatesStalled: Rule<'version'> = {
  id: 'runtime-updates-stalled',
  area: 'runtime',
  severity: 'low',
  target: 'version',
  title: 'Runtime patches wait for a function update that does not come',
  rationale:
    'In the mode FunctionUpdate patches apply only when the function is updated; one that nobody deploys is never patched.',
  remediation: {
    text: 'Update the function regularly, or return to automatic runtime updates.',
    cli: 'aws lambda put-runtime-management-config --function-name {function} --qualifier {qualifier} --region {region} --update-runtime-on Auto',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html'],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['RT-09'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('Images have no managed runtime.')
    return given(fn.runtimeManagement, 'runtime-management', (mode) => {
      if (mode?.updateRuntimeOn !== 'FunctionUpdate')
        return notApplicable('Patches do not wait for an update.')
      const { lastModifiedAt } = fn.configuration
      const age = lastModifiedAt === null ? null : daysSince(lastModifiedAt, fn.scene.now)
      if (age === null) return unknown('unrecognised-value', 'lambda-function')
      if (age <= fn.scene.settings.functionUpdateStaleDays) return pass
      return fail(
        { lastModifiedAt: lastModifiedAt ?? '', ageDays: String(age) },
        at('runtime-management', mode.arn, 'updateRuntimeOn'),
        configured(fn, 'lastModifiedAt'),
      )
    })
  },
}
