import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const latestInvoked: Rule<'function'> = {
  id: 'latest-invoked',
  area: 'code',
  severity: 'low',
  target: 'function',
  title: 'Event sources or an alias use $LATEST',
  rationale: 'Whatever is uploaded runs at once, without a version to review or to go back to.',
  remediation: {
    text: 'Publish versions, and point event sources and aliases at an alias or version.',
    cli: 'aws lambda publish-version --function-name {function} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html'],
  controls: { nist80053: ['CM-3'] },
  catalogue: ['CODE-20'],
  gate: 'Only functions that have published versions.',
  judge: (fn) =>
    given(fn.versions, 'function-version', (versions) => {
      if (versions.length === 0) return notApplicable('It has no published version.')
      const mapped = fn.eventSources.seen
        ? fn.eventSources.value.find(
            ({ targetArn }) => targetArn === fn.functionArn || targetArn.endsWith(':$LATEST'),
          )
        : undefined
      if (mapped !== undefined)
        return fail(
          { by: `event source ${mapped.uuid}` },
          at('event-source-mapping', mapped.arn, 'targetArn'),
        )
      const alias = fn.aliases.seen
        ? fn.aliases.value.find(({ functionVersion }) => functionVersion === '$LATEST')
        : undefined
      if (alias !== undefined)
        return fail(
          { by: `alias ${alias.name}` },
          at('function-alias', alias.arn, 'functionVersion'),
        )
      return given(fn.eventSources, 'event-source-mapping', () =>
        given(fn.aliases, 'function-alias', () => pass),
      )
    }),
}
