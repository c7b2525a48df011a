import { daysSince } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const imageNotRebuilt: Rule<'version'> = {
  id: 'image-not-rebuilt',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Container image has not been rebuilt for a long time',
  rationale:
    'Operating system and language runtime of an image are patched only when it is rebuilt and redeployed; AWS sends no notice.',
  remediation: {
    text: 'Rebuild on the current base image and deploy it; do it on a schedule.',
    cli: 'aws lambda update-function-code --function-name {function} --region {region} --image-uri <new-image-uri>',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
  ],
  controls: { cisCompute: ['4.11'], nist80053: ['SI-2'] },
  catalogue: ['RT-07'],
  gate: null,
  judge: (fn) => {
    if (fn.configuration.packageType !== 'Image')
      return notApplicable('It is not a container image.')
    return given(fn.image, 'container-image', (image) => {
      const age = image?.pushedAt ? daysSince(image.pushedAt, fn.scene.now) : null
      if (image === null || age === null) return unknown('undecidable', 'container-image')
      if (age <= fn.scene.settings.imageRebuildDays) return pass
      return fail(
        { image: image.resolvedImageUri, pushedAt: image.pushedAt ?? '', ageDays: String(age) },
        at('container-image', image.resolvedImageUri, 'pushedAt'),
      )
    })
  },
}
