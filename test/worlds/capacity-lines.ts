import type { RegionCapacity } from '#lib/core/capacity/capacity-report.ts'
import type { Counted } from '#lib/core/capacity/counted.ts'

/** A Region's whole report, one line a row: a person can read it, and a change of any answer is one line of difference. */
export const capacityLines = (
  report: RegionCapacity,
): Readonly<Record<string, readonly string[]>> => ({
  attachments: report.attachments.map((row) =>
    line(
      row.accountId,
      row.subnetId,
      row.securityGroupIds.join('+'),
      ...statusWords(row.status),
      `vpc ${row.vpcId}`,
      `interfaces ${row.interfaceIds.join('+') || 'none'}`,
      `${row.egress.class} internet ${row.egress.internet} via ${row.egress.route ?? 'no route'}`,
      `table ${row.egress.routeTableId} endpoints ${row.egress.endpoints.length} ${row.egress.why ?? ''}`,
      `lets out ${row.outbound}`,
      `ipv6 ${row.ipv6}`,
      `used by ${names(row.userArns)}`,
    ),
  ),
  interfaces: report.interfaces.map((row) =>
    line(
      row.accountId,
      row.id,
      ...statusWords(row.status),
      `${row.subnetId} ${row.vpcId} ${row.securityGroupIds.join('+')}`,
      `${row.addresses} addresses ${row.ec2Status}`,
    ),
  ),
  subnets: report.subnets.map((row) =>
    line(
      row.name ?? 'unnamed',
      row.subnetId,
      `${row.ownerId} ${row.vpcId} ${row.availabilityZoneId} ${row.cidrBlock}`,
      `${row.addressing} ${row.level}`,
      `usable ${row.usable} free ${row.free} used ${row.used}`,
      `lambda ${counted(row.usedByLambda)} others ${counted(row.usedByOthers)} unseen ${row.unattributed} ${row.blind ?? ''}`,
      row.byKind.map(({ name, addresses }) => `${name} ${addresses}`).join(', ') || 'empty',
      row.byAccount.map(({ name, addresses }) => `${name} ${addresses}`).join(', '),
      `attachments ${row.attachments} dormant ${row.dormant} functions ${row.functions}`,
      `seen by ${row.seenBy.join('+')}`,
    ),
  ),
  quotas: report.quotas.map((row) =>
    line(
      row.accountId,
      row.quota,
      row.scopeId,
      `${counted(row.use)} of ${row.limit} ${row.limitSource}`,
      row.level,
    ),
  ),
  balances: report.balances.map((row) =>
    line(
      row.accountId,
      row.subnetIds.join('+'),
      row.state,
      `first ${row.failsFirst}`,
      row.zones.map(({ zoneId, free, level }) => `${zoneId} ${free} ${level}`).join(', '),
      names(row.functionArns),
    ),
  ),
  merges: report.merges.map((row) =>
    line(
      row.accountId,
      row.vpcId,
      `keep ${row.keep.join('+')} for ${row.replace.map((set) => set.join('+')).join(', ')}`,
      `in ${row.subnetIds.join(', ')}`,
      `frees ${row.interfacesFreed} interfaces ${counted(row.addressesFreed)} addresses`,
      `change ${names(row.functionsToChange)}`,
      `held by ${names(row.heldByVersions) || 'none'}`,
      row.certain ? 'certain' : 'uncertain',
    ),
  ),
  states: report.states.map((row) =>
    line(
      names([row.functionArn]),
      row.code,
      row.at,
      row.now,
      row.causes.join('+'),
      row.reason ?? '',
    ),
  ),
  outsideVpc: report.outsideVpc.map((row) =>
    line(row.accountId, counted(row.functions), names(row.functionArns)),
  ),
})

const line = (...words: readonly string[]): string => words.join(' | ')

const counted = (count: Counted): string =>
  count.known ? String(count.value) : `at least ${count.atLeast} (${count.why})`

const statusWords = (status: object): readonly string[] =>
  Object.values(status).map((word) => String(word))

const names = (arns: readonly string[]): string =>
  arns.map((arn) => arn.split(':').slice(6).join(':')).join(', ')
