import { seen, unseen } from '#lib/core/model/observed.ts'
import { onwardNetworkUnapproved } from '#lib/core/rules/checks/onward-network-unapproved.ts'
import { checkRule } from '../check-rule.ts'

const settings = { approvedNetworkPaths: ['tgw-1'] }

checkRule(onwardNetworkUnapproved, {
  fail: [
    [{ settings, network: { onwardNetworks: seen(['tgw-1', 'pcx-9']) } }, { networks: 'pcx-9' }],
  ],
  pass: [{ settings, network: { onwardNetworks: seen(['tgw-1']) } }],
  unknown: [[{ settings, network: { onwardNetworks: unseen('throttled') } }, 'throttled']],
  notApplicable: [
    [{}, /No list/],
    [{ network: null }, /not attached/],
  ],
})
