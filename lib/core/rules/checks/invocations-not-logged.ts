import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const invocationsNotLogged: Rule<'function'> = {
  id: 'invocations-not-logged',
  area: 'configuration',
  severity: 'low',
  target: 'function',
  title: 'No trail records who invokes it',
  rationale:
    'Invocations are data events, which CloudTrail leaves out unless a selector asks for them: misuse by a valid identity leaves no trace.',
  remediation: {
    text: 'Add a data event selector for AWS::Lambda::Function to the organization’s trail.',
    cli: 'aws cloudtrail put-event-selectors --region {region} --trail-name <trail> --advanced-event-selectors file://selectors.json',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
  controls: { nist80053: ['AU-2', 'AU-12'], pci: ['10.3.2'] },
  catalogue: ['CFG-29'],
  gate: null,
  judge: (fn) =>
    given(fn.dataEventsLogged, 'trail', (logged) =>
      logged ? pass : fail({ trails: 'none covers it' }, at('lambda-function', fn.functionArn)),
    ),
}
