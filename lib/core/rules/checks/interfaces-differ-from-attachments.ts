import type { AttachmentStatus } from '../../capacity/attachment-status.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

/** Not a fault: Lambda takes such interfaces back, or has not made them yet. */
const EXPECTED: ReadonlySet<string> = new Set([
  'pending',
  'inactive',
  'only-published-versions',
  'state-unread',
])

const isMissing = (status: AttachmentStatus): boolean =>
  status.state === 'missing' && !EXPECTED.has(status.why)

const blindness = (status: AttachmentStatus) => {
  if (status.state === 'unknown') return status.why
  return status.state === 'missing' && status.why === 'state-unread' ? 'not-collected' : null
}

export const interfacesDifferFromAttachments: Rule<'account-region'> = {
  id: 'interfaces-differ-from-attachments',
  area: 'network',
  severity: 'low',
  target: 'account-region',
  title: 'Lambda’s network interfaces are not those that the functions ask for',
  rationale:
    'A missing interface means a function that cannot start at once; extra ones mean connections beyond 65,000 or interfaces that should be gone.',
  remediation: {
    text: 'Look at each attachment on the capacity page; an unexplained interface is usually the sign of a failed update or a deleted role.',
    cli: 'aws ec2 describe-network-interfaces --region {region} --filters Name=interface-type,Values=lambda',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['CM-8'] },
  catalogue: ['NET-13'],
  gate: null,
  judge: ({ attachments, account, region }) =>
    given(attachments, 'network-interface', (all) => {
      const odd = all.filter(({ status }) => status.state === 'extra' || isMissing(status))
      if (odd.length > 0) {
        const shown = odd.slice(0, 5).map(({ key, status }) => `${key} ${status.state}`)
        return fail(
          { attachments: String(odd.length), first: shown.join('; ') },
          at('network-interface', `${account.id}/${region}`),
        )
      }
      const blind = all.map(({ status }) => blindness(status)).find((why) => why !== null)
      return blind == null ? pass : unknown(blind, 'network-interface, function-state')
    }),
}
