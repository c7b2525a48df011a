import { parseArn } from '../../model/arn.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown, type Verdict } from '../verdict.ts'
import { whoseAccount } from '../whose-account.ts'

export const asyncTargetOutside: Rule<'entry'> = {
  id: 'async-target-outside',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Results or failed events go to an account outside the organization',
  rationale: 'Events with all that is in them leave for somebody else’s queue, topic or function.',
  remediation: {
    text: 'Send them to a target of your own.',
    cli: 'aws lambda put-function-event-invoke-config --function-name {function} --qualifier {qualifier} --region {region} --destination-config file://own-target.json',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  controls: { nist80053: ['AC-4', 'AC-20'] },
  catalogue: ['IAM-33'],
  gate: 'Only where a destination or dead-letter queue is set.',
  judge: (fn) =>
    given(fn.asyncConfig, 'event-invoke-config', (config) => {
      const targets = [
        config?.onSuccessArn,
        config?.onFailureArn,
        fn.configuration.deadLetterTargetArn,
      ].filter((arn) => arn != null)
      if (targets.length === 0) return notApplicable('No destination is set here.')
      let undecided: Verdict | null = null
      for (const target of targets) {
        const owner = parseArn(target)?.accountId ?? ''
        const verdict =
          owner === ''
            ? unknown('undecidable', 'event-invoke-config')
            : whoseAccount(fn, owner, (whose) =>
                whose === 'outside'
                  ? fail({ target, owner }, at('event-invoke-config', fn.entry.arn))
                  : pass,
              )
        if (verdict.status === 'fail') return verdict
        if (verdict.status === 'unknown') undecided = verdict
      }
      return undecided ?? pass
    }),
}
