import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'
import { whoseAccount } from '../whose-account.ts'

export const imageRepositoryForeign: Rule<'version'> = {
  id: 'image-repository-foreign',
  area: 'code',
  severity: 'high',
  target: 'version',
  title: 'Image comes from a repository outside the organization',
  rationale:
    'Its owner decides what the next deployment runs, and can take the image away, which makes the function inactive.',
  remediation: {
    text: 'Copy the image into a repository of your own.',
    cli: 'aws lambda update-function-code --function-name {function} --region {region} --image-uri <own repository>@sha256:<digest>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/images-create.html'],
  controls: { nist80053: ['SR-3', 'SA-9'] },
  catalogue: ['CODE-15'],
  gate: 'Only container images.',
  judge: (fn) => {
    if (fn.configuration.packageType !== 'Image')
      return notApplicable('It is not a container image.')
    return given(fn.code, 'function-code', (code) => {
      const owner = /^(\d{12})\.dkr\./.exec(code?.imageUri ?? '')?.[1]
      if (code === null || owner === undefined) return unknown('undecidable', 'function-code')
      if (fn.scene.settings.approvedAccounts.includes(owner)) return pass
      return whoseAccount(fn, owner, (whose) =>
        whose === 'outside'
          ? fail({ image: code.imageUri ?? '', owner }, at('function-code', code.arn, 'imageUri'))
          : pass,
      )
    })
  },
}
