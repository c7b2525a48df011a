import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const subnetOwnedElsewhere: Rule<'version'> = {
  id: 'subnet-owned-elsewhere',
  area: 'network',
  severity: 'info',
  target: 'version',
  title: 'Subnet belongs to another account',
  rationale:
    'In a shared subnet the owner decides on routes and room, and other accounts use up the same addresses unseen.',
  remediation: {
    text: 'Agree on headroom with the owner; the capacity page adds up all accounts that can be read.',
  },
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html'],
  controls: { nist80053: ['SA-9'] },
  catalogue: ['NET-25'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ subnets }) => {
      const foreign = anyOf(subnets, ({ ownerId }) => ownerId !== null && ownerId !== fn.account.id)
      if (foreign.hit !== null) {
        const { id, ownerId } = foreign.hit
        return fail(
          { subnet: id, owner: ownerId ?? '' },
          at('subnet', `${fn.account.id}/${fn.region}/${id}`, 'ownerId'),
        )
      }
      if (foreign.blind !== null) return unknown(foreign.blind, 'subnet')
      const nameless = anyOf(subnets, ({ ownerId }) => ownerId === null)
      return nameless.hit === null ? pass : unknown('undecidable', 'subnet')
    }),
}
