import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const oldAmazonLinux: Rule<'version'> = {
  id: 'old-amazon-linux',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Runtime is built on an Amazon Linux that has reached its end',
  rationale:
    'Amazon Linux 1 and 2 are past their own end of life; runtimes on them get critical fixes at most.',
  remediation: {
    text: 'Choose a runtime that is built on Amazon Linux 2023, such as provided.al2023.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --runtime {successor}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-provided.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  ],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['RT-05'],
  gate: null,
  judge: (fn) =>
    withStanding(fn, ({ id, entry, successor }) => {
      if (entry.operatingSystem === 'unknown')
        return unknown('not-in-catalogue', 'runtime-catalogue')
      if (entry.operatingSystem === 'al2023') return pass
      return fail(
        {
          runtime: id,
          operatingSystem: entry.operatingSystem,
          successor: successor ?? 'none',
        },
        configured(fn, 'runtime'),
      )
    }),
}
