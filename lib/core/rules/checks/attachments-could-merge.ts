import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const attachmentsCouldMerge: Rule<'account-region'> = {
  id: 'attachments-could-merge',
  area: 'network',
  severity: 'low',
  target: 'account-region',
  title: 'Security-group sets of equal effect cost network interfaces',
  rationale:
    'Each distinct set of groups in a subnet has an interface and an address of its own, even where the rules come to the same.',
  remediation: { text: 'Use one set for them all; the capacity page names the exact merges.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['CM-2'] },
  catalogue: ['NET-15'],
  gate: null,
  judge: ({ mergeSavings, account, region }) =>
    given(mergeSavings, 'security-group, network-interface', ({ interfaces, merges }) =>
      interfaces === 0
        ? pass
        : fail(
            { interfacesFreed: String(interfaces), merges: merges.slice(0, 5).join('; ') },
            at('security-group', `${account.id}/${region}`),
          ),
    ),
}
