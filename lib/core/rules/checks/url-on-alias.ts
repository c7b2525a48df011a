import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const urlOnAlias: Rule<'entry'> = {
  id: 'url-on-alias',
  area: 'configuration',
  severity: 'info',
  target: 'entry',
  title: 'Function URL sits on an alias',
  rationale:
    'Whoever looks only at the unqualified function does not see it; it answers with the version that the alias points to and the policy of the alias.',
  remediation: {
    text: 'Keep it if it is meant; review the policy of the alias.',
    cli: 'aws lambda get-policy --function-name {function} --qualifier {qualifier} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html'],
  controls: { nist80053: ['CM-8'] },
  catalogue: ['CFG-34'],
  gate: 'Only aliases with a function URL.',
  judge: (fn) => {
    if (fn.entry.kind !== 'alias') return notApplicable('It is not an alias.')
    return given(fn.url, 'function-url', (url) =>
      url === null
        ? pass
        : fail({ url: url.url, alias: fn.entry.name }, at('function-url', url.arn)),
    )
  },
}
