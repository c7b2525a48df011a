import type { SecurityGroupRule } from '#lib/core/model/network.ts'
import { addressRanges } from './address-ranges.ts'
import { compareText } from './compare-text.ts'

const ALL = '-1'
const LAST_PORT = 65_535
const PROTOCOL_NAMES: Readonly<Record<string, string>> = {
  '6': 'tcp',
  '17': 'udp',
  '1': 'icmp',
  '58': 'icmpv6',
}

interface Permission {
  readonly from: number
  readonly to: number
  readonly peers: readonly string[]
}

/**
 * One text for all rule lists that permit the same traffic in one direction: protocols by name, ports
 * cut where any rule begins or ends, addresses as maximal ranges, and what "all traffic" covers left out.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function canonicalRules(rules: readonly SecurityGroupRule[]): string {
  const byProtocol = new Map<string, Permission[]>()
  for (const rule of rules) {
    const { protocol, permission } = permissionOf(rule)
    if (permission.peers.length === 0) continue
    byProtocol.set(protocol, [...(byProtocol.get(protocol) ?? []), permission])
  }
  const everything = byProtocol.get(ALL) ?? []
  const all = portMap(everything)
  const lines = all === '' ? [] : [`all ${all}`]
  for (const [protocol, permissions] of byProtocol) {
    if (protocol === ALL) continue
    const map = portMap([...permissions, ...everything])
    if (map !== all) lines.push(`${protocol} ${map}`)
  }
  return lines.sort(compareText).join('\n')
}

/** Whether rules let traffic out to every IPv4 or IPv6 address on every port. */
export const permitsEverything = (canonical: string): boolean =>
  canonical
    .split('\n')
    .some((line) => line.startsWith(`all 0-${LAST_PORT}`) && /4:0-ffffffff|6:0-f{32}/.test(line))

function permissionOf(rule: SecurityGroupRule): { protocol: string; permission: Permission } {
  const peers = [...rule.ipv4Cidrs, ...rule.ipv6Cidrs, ...rule.prefixListIds, ...rule.groupIds]
  const protocol = PROTOCOL_NAMES[rule.protocol] ?? rule.protocol.toLowerCase()
  const whole = { from: 0, to: LAST_PORT, peers }
  if (protocol === ALL) return { protocol, permission: whole }
  if (protocol === 'tcp' || protocol === 'udp') {
    const from = rule.fromPort ?? 0
    const to = rule.toPort ?? LAST_PORT
    return { protocol, permission: from < 0 ? whole : { from, to, peers } }
  }
  // ICMP puts its type and code where the ports are; they are no range.
  const label = `${protocol}:${rule.fromPort ?? -1}/${rule.toPort ?? -1}`
  return { protocol: label, permission: whole }
}

function portMap(permissions: readonly Permission[]): string {
  const cuts = new Set<number>()
  for (const { from, to } of permissions) cuts.add(from).add(to + 1)
  const edges = [...cuts].sort((a, b) => a - b)
  const pieces: { from: number; to: number; peers: string }[] = []
  edges.forEach((from, index) => {
    const next = edges[index + 1]
    if (next === undefined) return
    const peers = addressRanges(
      permissions.filter((one) => one.from <= from && one.to >= from).flatMap((one) => one.peers),
    )
    const last = pieces.at(-1)
    if (last && last.to === from - 1 && last.peers === peers) last.to = next - 1
    else if (peers !== '') pieces.push({ from, to: next - 1, peers })
  })
  return pieces.map(({ from, to, peers }) => `${from}-${to} ${peers}`).join('; ')
}
