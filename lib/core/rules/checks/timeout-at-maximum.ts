import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const timeoutAtMaximum: Rule<'version'> = {
  id: 'timeout-at-maximum',
  area: 'runtime',
  severity: 'low',
  target: 'version',
  title: 'Timeout is at the allowed maximum',
  rationale: 'A hung or abused call then runs, and holds its concurrency, for as long as can be.',
  remediation: {
    text: 'Set the timeout to what the slowest good call needs, and some.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --timeout <seconds>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html'],
  controls: { nist80053: ['SC-5'] },
  catalogue: ['RT-14'],
  gate: null,
  judge: (fn) => {
    const { timeoutSeconds } = fn.configuration
    if (timeoutSeconds === null) return unknown('unrecognised-value', 'lambda-function')
    if (timeoutSeconds < fn.scene.settings.timeoutSeconds) return pass
    return fail({ timeoutSeconds: String(timeoutSeconds) }, configured(fn, 'timeoutSeconds'))
  },
}
