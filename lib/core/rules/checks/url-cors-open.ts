import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const urlCorsOpen: Rule<'entry'> = {
  id: 'url-cors-open',
  area: 'configuration',
  severity: 'medium',
  target: 'entry',
  title: 'Function URL lets every website call it',
  rationale:
    'With origin * any page can call the URL from a visitor’s browser; with credentials it does so as the visitor.',
  remediation: {
    text: 'List the origins that may call it.',
    cli: 'aws lambda update-function-url-config --function-name {function} --qualifier {qualifier} --region {region} --cors AllowOrigins=https://example.com',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html'],
  controls: { cisCompute: ['4.6'], nist80053: ['AC-4'] },
  catalogue: ['CFG-33'],
  gate: 'Only where there is a function URL.',
  judge: (fn) =>
    given(fn.url, 'function-url', (url) => {
      if (url === null) return notApplicable('It has no URL here.')
      if (!url.cors?.allowOrigins.includes('*')) return pass
      return fail(
        { url: url.url, allowOrigins: '*', allowCredentials: String(url.cors.allowCredentials) },
        at('function-url', url.arn, 'cors'),
      )
    }),
}
