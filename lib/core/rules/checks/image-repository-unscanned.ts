import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const imageRepositoryUnscanned: Rule<'version'> = {
  id: 'image-repository-unscanned',
  area: 'code',
  severity: 'medium',
  target: 'version',
  title: 'Image repository is not scanned',
  rationale:
    'Operating system and libraries of an image are yours to patch: without a scan nobody knows what is due.',
  remediation: {
    text: 'Turn on enhanced scanning for the registry, or scan on push.',
    cli: 'aws ecr put-registry-scanning-configuration --region {region} --scan-type ENHANCED',
  },
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],
  controls: { securityHub: ['ECR.1'], nist80053: ['RA-5'] },
  catalogue: ['CODE-16'],
  gate: 'Only container images.',
  judge: (fn) => {
    if (fn.configuration.packageType !== 'Image')
      return notApplicable('It is not a container image.')
    return given(fn.image, 'container-image', (image) => {
      if (image?.scans == null) return unknown('undecidable', 'container-image')
      return image.scans
        ? pass
        : fail(
            { repository: image.repositoryArn },
            at('container-image', image.resolvedImageUri, 'scans'),
          )
    })
  },
}
