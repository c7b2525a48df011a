import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const onwardNetworkUnapproved: Rule<'version'> = {
  id: 'onward-network-unapproved',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Routes lead to a network that was not approved',
  rationale: 'Over a peering or transit gateway a caught function reaches networks of other teams.',
  remediation: {
    text: 'Remove the route, or approve the transit gateway or peering in the settings.',
  },
  references: [
    'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  ],
  controls: { nist80053: ['AC-4', 'SC-7'] },
  catalogue: ['NET-29'],
  gate: 'Only where the settings approve networks.',
  judge: (fn) =>
    inNetwork(fn, ({ onwardNetworks }) => {
      const approved = fn.scene.settings.approvedNetworkPaths
      if (approved.length === 0) return notApplicable('No list of approved networks is set.')
      return given(onwardNetworks, 'route-table', (ids) => {
        const others = ids.filter((id) => !approved.includes(id))
        return others.length === 0
          ? pass
          : fail({ networks: others.join(', ') }, configured(fn, 'vpc.subnetIds'))
      })
    }),
}
