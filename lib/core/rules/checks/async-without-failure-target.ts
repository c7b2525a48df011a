import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'
import { whereAsync } from '../where-async.ts'

export const asyncWithoutFailureTarget: Rule<'entry'> = {
  id: 'async-without-failure-target',
  area: 'configuration',
  severity: 'medium',
  target: 'entry',
  title: 'Events that fail are dropped',
  rationale:
    'A service invokes it asynchronously; after the retries Lambda throws the event away unless a queue or destination takes it.',
  remediation: {
    text: 'Set an on-failure destination for this qualifier, or a dead-letter queue.',
    cli: "aws lambda put-function-event-invoke-config --function-name {function} --qualifier {qualifier} --region {region} --destination-config 'OnFailure={Destination=<queue arn>}'",
    cloudformation:
      'Type: AWS::Lambda::EventInvokeConfig\nProperties:\n  DestinationConfig:\n    OnFailure:\n      Destination: !GetAtt Failures.Arn',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-15'],
  gate: 'Only where a service invokes it asynchronously.',
  judge: (fn) =>
    whereAsync(fn, (services) => {
      if (fn.configuration.deadLetterTargetArn !== null) return pass
      return given(fn.asyncConfig, 'event-invoke-config', (config) =>
        config?.onFailureArn == null
          ? fail({ services: services.join(', ') }, configured(fn, 'deadLetterTargetArn'))
          : pass,
      )
    }),
}
