import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const recursiveLoopAllowed: Rule<'function'> = {
  id: 'recursive-loop-allowed',
  area: 'runtime',
  severity: 'medium',
  target: 'function',
  title: 'Recursive loops are allowed',
  rationale:
    'Lambda stops a function that feeds itself through a queue or topic after 16 rounds; allowed to go on, it runs until the account is out of concurrency.',
  remediation: {
    text: 'Let Lambda end recursive loops, unless the loop is meant and bounded.',
    cli: 'aws lambda put-function-recursion-config --function-name {function} --region {region} --recursive-loop Terminate',
    cloudformation: 'RecursiveLoop: Terminate',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html'],
  controls: { nist80053: ['SC-5'] },
  catalogue: ['RT-13'],
  gate: null,
  judge: (fn) =>
    given(fn.recursion, 'recursion-config', (recursion) => {
      if (recursion === null || recursion.recursiveLoop === 'Terminate') return pass
      if (recursion.recursiveLoop !== 'Allow')
        return unknown('unrecognised-value', 'recursion-config')
      return fail(
        { recursiveLoop: 'Allow' },
        at('recursion-config', recursion.functionArn, 'recursiveLoop'),
      )
    }),
}
