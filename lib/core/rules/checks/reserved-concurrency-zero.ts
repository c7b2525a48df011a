import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const reservedConcurrencyZero: Rule<'function'> = {
  id: 'reserved-concurrency-zero',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'Function is switched off and keeps its policy and role',
  rationale:
    'A reservation of zero stops calls; policy, role and URL stay, for whoever may raise the number.',
  remediation: {
    text: 'Delete the function, or take its grants and role rights away until it is needed again.',
    cli: 'aws lambda delete-function --function-name {function} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html'],
  controls: { nist80053: ['CM-7'] },
  catalogue: ['RT-19'],
  gate: null,
  judge: (fn) =>
    given(fn.reservedConcurrency, 'reserved-concurrency', (reserved) =>
      reserved?.reserved === 0
        ? fail({ reserved: '0' }, at('reserved-concurrency', fn.functionArn, 'reserved'))
        : pass,
    ),
}
