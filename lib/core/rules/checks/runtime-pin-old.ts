import { daysSince } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const runtimePinOld: Rule<'version'> = {
  id: 'runtime-pin-old',
  area: 'runtime',
  severity: 'high',
  target: 'version',
  title: 'Runtime version has been pinned for too long',
  rationale:
    'Every week on a pinned version is a week of published patches that this function does not have.',
  remediation: {
    text: 'Solve what made the pin necessary, then return to automatic runtime updates.',
    cli: 'aws lambda put-runtime-management-config --function-name {function} --qualifier {qualifier} --region {region} --update-runtime-on Auto',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html'],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['RT-10'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('Images have no managed runtime.')
    return given(fn.runtimeManagement, 'runtime-management', (mode) => {
      if (mode?.updateRuntimeOn !== 'Manual') return notApplicable('The runtime is not pinned.')
      return given(fn.pinnedSince, 'history', (since) => {
        const age = since === null ? null : daysSince(since, fn.scene.now)
        if (age === null) return unknown('undecidable', 'history')
        if (age <= fn.scene.settings.runtimePinDays) return pass
        return fail(
          {
            pinnedSince: since ?? '',
            ageDays: String(age),
            runtimeVersion: mode.runtimeVersionArn ?? 'not named',
          },
          at('runtime-management', mode.arn, 'runtimeVersionArn'),
        )
      })
    })
  },
}
