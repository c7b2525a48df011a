import { type Observed, seen, unseen } from '../../model/observed.ts'
import { compile } from '../../policy/compile.ts'
import { exposureOf } from '../../policy/exposure-of.ts'
import { tagValue } from '../context.ts'
import type {
  CapacityProviderSubject,
  EndpointSubject,
  LayerSubject,
  LogGroupSubject,
  VpcSubject,
} from '../resource-subject.ts'
import { logGroupName } from './function-facts-of.ts'
import { recordBy, wholeOf } from './record-lookup.ts'
import { subnetsInUse } from './region-subjects.ts'
import type { VersionContext } from './version-facts-of.ts'

export function vpcSubjects(context: VersionContext): readonly VpcSubject[] {
  const { place, scene } = context
  const hosts = hostingVpcs(context)
  const flowLogs = wholeOf(place.kinds['flow-log'])
  const { account, region } = place
  return (place.kinds.vpc?.records ?? []).map((vpc) => ({
    scene,
    account,
    region,
    vpc,
    hostsFunctions: hosts.seen ? seen(hosts.value.has(vpc.id)) : hosts,
    flowLogs: vpc.ownerId === null || vpc.ownerId === account.id ? flowLogs : NOT_ASKED,
  }))
}

/** The flow logs of a shared VPC are its owner's to see. */
const NOT_ASKED = unseen('not-collected')

export function endpointSubjects(context: VersionContext): readonly EndpointSubject[] {
  const { place, scene } = context
  const hosts = hostingVpcs(context)
  const subnetOf = recordBy(place.kinds.subnet, ({ id }) => id)
  const { account, region } = place
  return (place.kinds['vpc-endpoint']?.records ?? []).map((endpoint) => ({
    scene,
    account,
    region,
    endpoint,
    hostsFunctions: hosts.seen ? seen(hosts.value.has(endpoint.vpcId ?? '')) : hosts,
    policyOpen: isOpen(endpoint.policyDocument),
    subnets: endpoint.subnetIds.map((id) => ({ id, fact: subnetOf(id) })),
  }))
}

/** Whether a statement lets everybody do everything to everything, unconditionally. A Deny beside it may still close it. */
function isOpen(document: string | null): Observed<boolean> {
  if (document === null) return unseen('not-collected')
  const { statements, unreadable } = compile(document, { id: 'endpoint', layer: 'resource' })
  if (unreadable !== null) return unseen('unreadable-answer')
  const open = statements.some(
    ({ effect, statement }) =>
      effect === 'Allow' &&
      statement.conditions.length === 0 &&
      statement.principals?.entries.some(({ kind }) => kind === 'everyone') &&
      statement.actions?.negated === false &&
      statement.actions.patterns.includes('*') &&
      statement.resources?.negated === false &&
      statement.resources.patterns.includes('*'),
  )
  if (open && statements.some(({ effect }) => effect === 'Deny')) return unseen('unreadable-answer')
  return seen(open)
}

function hostingVpcs({ place }: VersionContext): Observed<ReadonlySet<string>> {
  const used = subnetsInUse(place)
  if (!used.seen) return used
  const subnetOf = recordBy(place.kinds.subnet, ({ id }) => id)
  const ids = new Set<string>()
  for (const id of used.value) {
    const subnet = subnetOf(id)
    if (!subnet.seen) return subnet
    if (subnet.value !== null) ids.add(subnet.value.vpcId)
  }
  return seen(ids)
}

const LAYER_USES = ['lambda:GetLayerVersion'] as const

export function layerSubjects({ place, answers, scene }: VersionContext): readonly LayerSubject[] {
  const policyOf = recordBy(place.kinds['layer-policy'], ({ arn }) => arn)
  const { account, region } = place
  return (place.kinds['layer-version']?.records ?? []).map((layer) => {
    const record = policyOf(layer.arn)
    const policy = !record.seen
      ? record
      : seen(record.value && compile(record.value.document, { id: layer.arn, layer: 'resource' }))
    return { scene, account, region, layer, exposure: exposed(policy) }
    function exposed(known: typeof policy): LayerSubject['exposure'] {
      if (!known.seen) return known
      const subject = { arn: layer.arn, policy: known, url: seen(null), uses: LAYER_USES }
      return seen(exposureOf(subject, answers.organizationFacts))
    }
  })
}

export function logGroupSubjects({ place, scene }: VersionContext): readonly LogGroupSubject[] {
  const functions = wholeOf(place.kinds['lambda-function'])
  const writers = functions.seen ? Map.groupBy(functions.value, logGroupName) : null
  const { account, region } = place
  return (place.kinds['log-group']?.records ?? []).map((group) => ({
    scene,
    account,
    region,
    group,
    functionArns: functions.seen
      ? seen((writers?.get(group.name) ?? []).map(({ arn }) => arn))
      : functions,
  }))
}

export function capacityProviderSubjects(
  context: VersionContext,
): readonly CapacityProviderSubject[] {
  const { place, scene, roleOf } = context
  const tagsOf = recordBy(place.kinds['function-tags'], ({ functionArn }) => functionArn)
  const functions = wholeOf(place.kinds['lambda-function'])
  const { account, region } = place
  return (place.kinds['capacity-provider']?.records ?? []).map((provider) => ({
    scene,
    account,
    region,
    provider,
    trusts: trustsOn(provider.arn),
    operatorRole: roleOf(provider.operatorRoleArn),
  }))
  function trustsOn(providerArn: string): Observed<readonly string[]> {
    if (!functions.seen) return functions
    const trusts: string[] = []
    for (const { arn, capacityProviderArn } of functions.value) {
      if (capacityProviderArn !== providerArn) continue
      const tags = tagsOf(arn)
      if (!tags.seen) return tags
      const trust = tagValue(tags.value?.tags ?? [], scene.settings.trustTagKey)
      if (trust !== null) trusts.push(trust)
    }
    return seen(trusts)
  }
}
