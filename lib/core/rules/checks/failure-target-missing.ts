import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const failureTargetMissing: Rule<'version'> = {
  id: 'failure-target-missing',
  area: 'configuration',
  severity: 'high',
  target: 'version',
  title: 'Dead-letter queue or destination does not exist',
  rationale: 'Lambda finds out when the first event fails, and then that event is lost.',
  remediation: {
    text: 'Create the target or name one that exists.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --dead-letter-config TargetArn=<queue arn>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  controls: { nist80053: ['SI-13'] },
  catalogue: ['CFG-16'],
  gate: 'Only where a dead-letter queue or destination is set.',
  judge: (fn) => {
    if (fn.failureTargets.length === 0) return notApplicable('No failure target is set.')
    const gone = fn.failureTargets.find(({ fact }) => fact.seen && fact.value === null)
    if (gone !== undefined) return fail({ target: gone.id }, configured(fn, 'deadLetterTargetArn'))
    for (const { fact } of fn.failureTargets) {
      if (!fact.seen) return unknown(fact.why, 'message-target')
    }
    return pass
  },
}
