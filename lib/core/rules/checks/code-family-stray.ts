import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const codeFamilyStray: Rule<'function'> = {
  id: 'code-family-stray',
  area: 'code',
  severity: 'low',
  target: 'function',
  title: 'Runs other code than the same function elsewhere',
  rationale:
    'Where most accounts run one package, the one that does not missed a rollout, or was changed by hand.',
  remediation: { text: 'Deploy the package that the others run.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html'],
  controls: { nist80053: ['CM-2', 'CM-3'] },
  catalogue: ['CODE-22'],
  gate: 'Only functions with namesakes in other accounts, most of which agree.',
  judge: (fn) =>
    given(fn.family, 'lambda-function', (family) => {
      if (family === null || family.members < 3 || family.share <= 0.5)
        return notApplicable('There is no family of functions that agree on their code.')
      if (fn.latest.codeSha256 === null) return unknown('undecidable', 'lambda-function')
      if (fn.latest.codeSha256 === family.commonSha256) return pass
      return fail(
        {
          codeSha256: fn.latest.codeSha256,
          common: family.commonSha256,
          members: String(family.members),
        },
        at('lambda-function', fn.functionArn, 'codeSha256'),
      )
    }),
}
