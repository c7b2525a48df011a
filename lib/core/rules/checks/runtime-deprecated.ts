import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const runtimeDeprecated: Rule<'version'> = {
  id: 'runtime-deprecated',
  area: 'runtime',
  severity: 'high',
  target: 'version',
  title: 'Runtime is past its deprecation date',
  rationale:
    'AWS may stop patching a deprecated runtime and gives no support for it; from that day its weaknesses are yours.',
  remediation: {
    text: 'Move the function to the successor runtime, test it, publish a version and point its aliases there.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --runtime {successor}',
    cloudformation: 'Runtime: nodejs24.x',
    terraform: 'runtime = "nodejs24.x"',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  controls: {
    securityHub: ['Lambda.2'],
    cisCompute: ['4.11'],
    nist80053: ['CM-2', 'SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)', 'CA-9(1)'],
    pci: ['12.3.4'],
  },
  catalogue: ['RT-01', 'RT-06', 'RT-08'],
  gate: null,
  judge: (fn) =>
    withStanding(fn, ({ id, status, entry, successor }) => {
      if (status === 'supported') return pass
      return fail(
        {
          runtime: id,
          deprecatedOn: entry.deprecatedOn ?? '',
          successor: successor ?? 'none',
        },
        configured(fn, 'runtime'),
      )
    }),
}
