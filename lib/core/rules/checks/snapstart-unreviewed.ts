import { isApproved } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const snapstartUnreviewed: Rule<'version'> = {
  id: 'snapstart-unreviewed',
  area: 'runtime',
  severity: 'info',
  target: 'version',
  title: 'SnapStart is on and nobody says that uniqueness was reviewed',
  rationale:
    'A snapshot is resumed many times: seeds, ids and connections made at initialisation repeat, and secrets read then are kept in it.',
  remediation: {
    text: 'Review the initialisation code, then tag the function with demarc:snapstart-unreviewed and who reviewed it.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags demarc:snapstart-unreviewed=<who>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html'],
  controls: {},
  catalogue: ['RT-21'],
  gate: null,
  judge: (fn) => {
    const applyOn = fn.configuration.snapStart?.applyOn ?? 'None'
    if (applyOn === 'None') return notApplicable('SnapStart is off.')
    return given(isApproved(fn, 'snapstart-unreviewed'), 'function-tags', (approved) =>
      approved ? pass : fail({ applyOn }, configured(fn, 'snapStart')),
    )
  },
}
