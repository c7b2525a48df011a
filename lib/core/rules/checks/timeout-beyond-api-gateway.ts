import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const timeoutBeyondApiGateway: Rule<'entry'> = {
  id: 'timeout-beyond-api-gateway',
  area: 'runtime',
  severity: 'low',
  target: 'entry',
  title: 'Function may run longer than API Gateway waits for it',
  rationale:
    'API Gateway gives up after 29 seconds; the function goes on, its caller retries, and the work is done twice.',
  remediation: {
    text: 'Set a timeout of 29 seconds or less, or answer at once and go on asynchronously.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --timeout 29',
  },
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'],
  controls: {},
  catalogue: ['RT-14'],
  gate: 'Only where API Gateway may invoke it.',
  judge: (fn) =>
    given(fn.exposure, 'exposure', ({ grants }) => {
      const gateway = grants.find(
        ({ service, dormant }) => service === 'apigateway.amazonaws.com' && !dormant,
      )
      if (gateway === undefined) return notApplicable('API Gateway may not invoke it here.')
      const { timeoutSeconds } = fn.configuration
      if (timeoutSeconds === null) return unknown('unrecognised-value', 'lambda-function')
      if (timeoutSeconds <= 29) return pass
      return fail({ timeoutSeconds: String(timeoutSeconds) }, configured(fn, 'timeoutSeconds'))
    }),
}
