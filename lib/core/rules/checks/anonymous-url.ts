import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const anonymousUrl: Rule<'entry'> = {
  id: 'anonymous-url',
  area: 'identity',
  severity: 'critical',
  target: 'entry',
  title: 'Function URL answers anybody on the internet',
  rationale:
    'The URL asks for no authentication, and the policy lets everyone use it: whoever learns the address can invoke the function.',
  remediation: {
    text: 'Set the authentication of the URL to AWS_IAM, or put CloudFront with origin access control in front.',
    cli: 'aws lambda update-function-url-config --function-name {function} --qualifier {qualifier} --region {region} --auth-type AWS_IAM',
    cloudformation: 'Type: AWS::Lambda::Url\nProperties:\n  AuthType: AWS_IAM',
    terraform: 'authorization_type = "AWS_IAM"',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  controls: {
    securityHub: ['Lambda.1'],
    cisCompute: ['4.6'],
    nist80053: ['AC-3', 'SC-7'],
    pci: ['7.2.1'],
  },
  catalogue: ['IAM-02'],
  gate: 'Only where there is a function URL.',
  judge: (fn) =>
    given(fn.url, 'function-url', (url) => {
      if (url === null) return notApplicable('It has no URL here.')
      return given(fn.exposure, 'exposure', ({ proven, atWorst, deciding }) => {
        if (proven === 'anonymous-url') {
          const [statement] = deciding
          return fail(
            { url: url.url, statement: statement?.sid ?? `#${statement?.index ?? 0}` },
            at('function-url', url.arn, 'authType'),
            at('resource-policy', fn.entry.arn),
          )
        }
        return atWorst === 'anonymous-url' ? unknown('undecidable', 'resource-policy') : pass
      })
    }),
}
