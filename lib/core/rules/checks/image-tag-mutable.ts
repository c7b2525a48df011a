import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const imageTagMutable: Rule<'version'> = {
  id: 'image-tag-mutable',
  area: 'code',
  severity: 'medium',
  target: 'version',
  title: 'Image is deployed by a tag that can be moved',
  rationale:
    'Whoever may push to the repository puts other code behind the tag; the next deployment runs it.',
  remediation: {
    text: 'Deploy by digest and make the tags of the repository immutable.',
    cli: 'aws ecr put-image-tag-mutability --region {region} --repository-name <name> --image-tag-mutability IMMUTABLE',
  },
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html'],
  controls: { securityHub: ['ECR.2'], nist80053: ['CM-14', 'SI-7'] },
  catalogue: ['CODE-14'],
  gate: 'Only container images.',
  judge: (fn) => {
    if (fn.configuration.packageType !== 'Image')
      return notApplicable('It is not a container image.')
    return given(fn.code, 'function-code', (code) => {
      if (code?.imageUri == null) return unknown('undecidable', 'function-code')
      if (code.imageUri.includes('@sha256:')) return pass
      const { imageUri } = code
      return given(fn.image, 'container-image', (image) => {
        if (image?.tagMutability == null) return unknown('undecidable', 'container-image')
        return image.tagMutability.startsWith('IMMUTABLE')
          ? pass
          : fail(
              { image: imageUri, tagMutability: image.tagMutability },
              at('container-image', image.resolvedImageUri, 'tagMutability'),
            )
      })
    })
  },
}
