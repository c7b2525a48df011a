import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const runtimeVersionPinned: Rule<'version'> = {
  id: 'runtime-version-pinned',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Runtime version is pinned',
  rationale:
    'A pinned runtime gets no patches until somebody moves the pin; AWS means it as a short way back, not as a mode.',
  remediation: {
    text: 'Return the function to automatic runtime updates once the incompatibility is solved.',
    cli: 'aws lambda put-runtime-management-config --function-name {function} --qualifier {qualifier} --region {region} --update-runtime-on Auto',
    cloudformation: 'RuntimeManagementConfig:\n  UpdateRuntimeOn: Auto',
    terraform:
      'resource "aws_lambda_runtime_management_config" "this" {\n  update_runtime_on = "Auto"\n}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html',
  ],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['RT-09'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('Images have no managed runtime.')
    return given(fn.runtimeManagement, 'runtime-management', (mode) => {
      const on = mode?.updateRuntimeOn ?? 'Auto'
      if (on === 'Auto' || on === 'FunctionUpdate') return pass
      if (on !== 'Manual' || mode === null)
        return unknown('unrecognised-value', 'runtime-management')
      return fail(
        { runtimeVersion: mode.runtimeVersionArn ?? 'not named' },
        at('runtime-management', mode.arn, 'updateRuntimeOn'),
      )
    })
  },
}
