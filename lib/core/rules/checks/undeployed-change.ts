import { daysSince, isProduction } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const undeployedChange: Rule<'function'> = {
  id: 'undeployed-change',
  area: 'code',
  severity: 'low',
  target: 'function',
  title: '$LATEST has been ahead of production for a long time',
  rationale:
    'A change, perhaps a security fix, was uploaded and never released, or somebody tried something and left it.',
  remediation: {
    text: 'Publish and release it, or put $LATEST back.',
    cli: 'aws lambda publish-version --function-name {function} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html'],
  controls: { nist80053: ['CM-3'] },
  catalogue: ['CODE-21'],
  gate: 'Only functions tagged as production that have aliases.',
  judge: (fn) =>
    given(isProduction(fn), 'function-tags', (production) => {
      if (!production) return notApplicable('It is not tagged as production.')
      return given(fn.aliases, 'function-alias', (aliases) =>
        given(fn.versions, 'function-version', (versions) => {
          if (aliases.length === 0) return notApplicable('It has no aliases.')
          const used = versions.filter(({ version }) =>
            aliases.some(({ functionVersion }) => functionVersion === version),
          )
          if (aliases.some(({ functionVersion }) => functionVersion === '$LATEST')) return pass
          if (used.some(({ codeSha256 }) => codeSha256 === fn.latest.codeSha256)) return pass
          const { lastModifiedAt } = fn.latest
          const age = lastModifiedAt === null ? null : daysSince(lastModifiedAt, fn.scene.now)
          if (age === null || used.length === 0) return unknown('undecidable', 'function-version')
          return age <= fn.scene.settings.undeployedDays
            ? pass
            : fail(
                { changedAt: lastModifiedAt ?? '', ageDays: String(age) },
                at('lambda-function', fn.functionArn, 'codeSha256'),
              )
        }),
      )
    }),
}
