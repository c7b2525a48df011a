import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const urlWithoutGrant: Rule<'entry'> = {
  id: 'url-without-grant',
  area: 'identity',
  severity: 'info',
  target: 'entry',
  title: 'Function URL asks for no authentication and lets nobody in',
  rationale:
    'Only the missing statement keeps it closed: the next permission that somebody adds opens it to the internet.',
  remediation: {
    text: 'Delete the URL, or set its authentication to AWS_IAM.',
    cli: 'aws lambda delete-function-url-config --function-name {function} --qualifier {qualifier} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  controls: { cisCompute: ['4.6'], nist80053: ['CM-7'] },
  catalogue: ['IAM-03'],
  gate: 'Only URLs without authentication.',
  judge: (fn) =>
    given(fn.url, 'function-url', (url) => {
      if (url?.authType !== 'NONE')
        return notApplicable('It has no URL without authentication here.')
      return given(fn.exposure, 'exposure', ({ proven, atWorst }) => {
        if (proven === 'anonymous-url') return pass
        if (atWorst === 'anonymous-url') return unknown('undecidable', 'resource-policy')
        return fail({ url: url.url }, at('function-url', url.arn, 'authType'))
      })
    }),
}
