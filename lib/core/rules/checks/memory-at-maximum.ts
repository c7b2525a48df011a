import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const memoryAtMaximum: Rule<'version'> = {
  id: 'memory-at-maximum',
  area: 'runtime',
  severity: 'low',
  target: 'version',
  title: 'Memory is at the allowed maximum',
  rationale:
    'The largest size costs the most for each call and hides leaks; few functions need it.',
  remediation: {
    text: 'Measure what calls use and set the memory to it.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --memory-size <mb>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html'],
  controls: {},
  catalogue: ['RT-16'],
  gate: null,
  judge: (fn) => {
    const { memoryMb } = fn.configuration
    if (memoryMb === null) return unknown('unrecognised-value', 'lambda-function')
    return memoryMb < fn.scene.settings.memoryMb
      ? pass
      : fail({ memoryMb: String(memoryMb) }, configured(fn, 'memoryMb'))
  },
}
