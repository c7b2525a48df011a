import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const versionSprawl: Rule<'function'> = {
  id: 'version-sprawl',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'Too many published versions are kept',
  rationale:
    'Each version keeps its code, environment and grants, can be invoked for ever, and counts against the code storage of the Region.',
  remediation: {
    text: 'Delete versions that no alias uses; let the pipeline keep the last few.',
    cli: 'aws lambda delete-function --function-name {function} --region {region} --qualifier <version>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html'],
  controls: { nist80053: ['CM-7'] },
  catalogue: ['RT-29'],
  gate: null,
  judge: (fn) =>
    given(fn.versions, 'function-version', (versions) =>
      versions.length <= fn.scene.settings.versionCount
        ? pass
        : fail({ versions: String(versions.length) }, at('lambda-function', fn.functionArn)),
    ),
}
