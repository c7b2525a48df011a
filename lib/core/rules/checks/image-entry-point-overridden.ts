import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass } from '../verdict.ts'

export const imageEntryPointOverridden: Rule<'version'> = {
  id: 'image-entry-point-overridden',
  area: 'code',
  severity: 'info',
  target: 'version',
  title: 'Configuration starts something else than the image says',
  rationale:
    'What runs is then decided by whoever may change the configuration, not by the image that was scanned and signed.',
  remediation: {
    text: 'Put entry point and command into the image.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --image-config {}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/images-create.html'],
  controls: { nist80053: ['CM-2'] },
  catalogue: ['CODE-17'],
  gate: 'Only container images.',
  judge: (fn) => {
    if (fn.configuration.packageType !== 'Image')
      return notApplicable('It is not a container image.')
    const { entryPoint = null, workingDirectory = null } = fn.configuration.imageConfig ?? {}
    if ((entryPoint?.length ?? 0) === 0 && workingDirectory === null) return pass
    return fail(
      {
        entryPoint: entryPoint?.join(' ') ?? 'of the image',
        workingDirectory: workingDirectory ?? 'of the image',
      },
      configured(fn, 'imageConfig'),
    )
  },
}
