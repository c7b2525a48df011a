import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const inspectorCannotSee: Rule<'function'> = {
  id: 'inspector-cannot-see',
  area: 'code',
  severity: 'medium',
  target: 'function',
  title: 'Inspector does not scan the function',
  rationale:
    'No findings then means that nobody looked: scanning is off, the runtime is not supported, or the function was idle for 90 days.',
  remediation: {
    text: 'Enable Lambda scanning, and mend the reason that Inspector gives.',
    cli: 'aws inspector2 enable --region {region} --resource-types LAMBDA',
  },
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html'],
  controls: { securityHub: ['Inspector.4'], nist80053: ['RA-5'] },
  catalogue: ['CODE-13'],
  gate: null,
  judge: (fn) =>
    given(fn.inspector, 'inspector-coverage', (seenBy) =>
      seenBy?.status === 'ACTIVE'
        ? pass
        : fail(
            { status: seenBy?.status ?? 'not covered', reason: seenBy?.reason ?? 'not said' },
            at('inspector-coverage', fn.functionArn, 'status'),
          ),
    ),
}
