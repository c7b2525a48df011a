import { parseArn } from '../../model/arn.ts'
import { unqualified } from '../../model/function-arn.ts'
import type { FunctionConfiguration } from '../../model/function-configuration.ts'
import type { KmsKeyPolicy } from '../../model/kms-key.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { FoundLayer, FunctionSubject, KmsKeyView } from '../function-subject.ts'
import type { RoleView } from '../role-view.ts'
import type { Scene } from '../subject.ts'
import { decryptAudience } from './decrypt-audience.ts'
import { existing, type FunctionWide, logGroupUses } from './function-facts-of.ts'
import { networkViews } from './network-views.ts'
import type { PlaceAnswers } from './place-answers.ts'
import type { PlaceRecords } from './place-records.ts'
import { recordBy, recordsBy } from './record-lookup.ts'
import { trailCoverage } from './trail-coverage.ts'

/** What is known of one version of a function. */
export type VersionFacts = Pick<
  FunctionSubject,
  | 'configuration'
  | 'state'
  | 'runtimeManagement'
  | 'pinnedSince'
  | 'role'
  | 'network'
  | 'layers'
  | 'environmentKey'
  | 'failureTargets'
  | 'eventQueues'
  | 'accessPoints'
  | 'logGroup'
  | 'dataEventsLogged'
  | 'code'
  | 'image'
>

export interface VersionContext {
  readonly place: PlaceRecords
  readonly answers: PlaceAnswers
  readonly scene: Scene
  readonly roleOf: (roleArn: string | null) => Observed<RoleView | null>
}

/** The facts of a version by its configuration and those of its function. */
export function versionFacts({ place, answers, scene, roleOf }: VersionContext) {
  const { kinds } = place
  const modes = recordBy(kinds['runtime-management'], ({ arn }) => arn)
  const states = recordBy(kinds['function-state'], ({ arn }) => arn)
  const networkOf = networkViews(place, answers)
  const layersOf = layerLookup(place)
  const here = asked(place)
  const keyOf = keyViews(place)
  const targets = here(recordBy(kinds['message-target'], ({ arn }) => arn))
  const points = here(recordBy(kinds['file-access-point'], ({ arn }) => arn))
  const loggedBy = trailCoverage(kinds.trail, place.region)
  const groups = logGroupUses(place, scene)
  const codes = recordBy(kinds['function-code'], ({ arn }) => arn)
  const images = recordBy(kinds['container-image'], ({ resolvedImageUri }) => resolvedImageUri)
  return (configuration: FunctionConfiguration, wide: FunctionWide): VersionFacts => {
    const code = codes(configuration.arn)
    return {
      configuration,
      state: existing(states(configuration.arn)),
      runtimeManagement: existing(modes(configuration.arn)),
      pinnedSince: answers.pinnedSince
        ? seen(answers.pinnedSince.get(configuration.arn) ?? null)
        : NOT_COLLECTED,
      role: roleOf(configuration.roleArn),
      network: networkOf(configuration),
      layers: configuration.layers.length === 0 ? NO_LAYERS : layersOf(configuration),
      environmentKey:
        configuration.kmsKeyArn === null ? seen(null) : keyOf(configuration.kmsKeyArn),
      failureTargets: failureArns(configuration, wide).map((id) => ({ id, fact: targets(id) })),
      eventQueues: queueArns(wide).map((id) => ({ id, fact: targets(id) })),
      accessPoints: configuration.fileSystems.map(({ arn }) => ({ id: arn, fact: points(arn) })),
      logGroup: groups(configuration),
      dataEventsLogged: loggedBy(unqualified(configuration.arn)),
      code,
      image:
        code.seen && code.value?.resolvedImageUri
          ? images(code.value.resolvedImageUri)
          : code.seen
            ? seen(null)
            : code,
    }
  }
}

const NOT_COLLECTED = unseen('not-collected')
const NO_LAYERS: readonly FoundLayer[] = []

/** What another account or Region owns is not asked for: its absence here says nothing. */
const asked =
  ({ account, region }: PlaceRecords) =>
  <T>(lookup: (arn: string) => Observed<T>): ((arn: string) => Observed<T>) =>
  (arn) => {
    const parts = parseArn(arn)
    return parts?.accountId === account.id && parts.region === region ? lookup(arn) : NOT_COLLECTED
  }

/** Keys with whom their policies let decrypt, each worked out once. */
function keyViews(place: PlaceRecords): (arn: string) => Observed<KmsKeyView | null> {
  const keys = asked(place)(recordBy(place.kinds['kms-key'], ({ arn }) => arn))
  const policies = recordBy(place.kinds['kms-key-policy'], ({ arn }) => arn)
  const known = new Map<string, Observed<KmsKeyView | null>>()
  return (arn) => {
    const made = known.get(arn)
    if (made !== undefined) return made
    const key = keys(arn)
    const view =
      key.seen && key.value !== null
        ? seen({ key: key.value, decryptAudience: audienceOf(existing(policies(arn))) })
        : (key as Observed<null>)
    known.set(arn, view)
    return view
  }
}

const audienceOf = (policy: Observed<KmsKeyPolicy>): KmsKeyView['decryptAudience'] =>
  policy.seen ? decryptAudience(policy.value.document) : policy

function failureArns(
  { deadLetterTargetArn }: FunctionConfiguration,
  { asyncConfigs }: FunctionWide,
): readonly string[] {
  const arns = asyncConfigs.seen ? asyncConfigs.value.map(({ onFailureArn }) => onFailureArn) : []
  const all = [deadLetterTargetArn, ...arns].filter((arn) => arn !== null)
  return [...new Set(all)].filter((arn) => /:(sqs|sns):/.test(arn))
}

const queueArns = ({ eventSources }: FunctionWide): readonly string[] => {
  if (!eventSources.seen || eventSources.value.length === 0) return []
  const arns = eventSources.value.flatMap(({ eventSourceArn }) => eventSourceArn ?? [])
  return [...new Set(arns)].filter((arn) => arn.includes(':sqs:'))
}

/** Layers of other accounts cannot be listed from here: nothing is known of those. */
function layerLookup({ account, kinds }: PlaceRecords) {
  const versionOf = recordBy(kinds['layer-version'], ({ arn }) => arn)
  const versionsOf = recordsBy(kinds['layer-version'], ({ layerArn }) => layerArn)
  return ({ layers }: FunctionConfiguration): readonly FoundLayer[] =>
    layers.map(({ arn }): FoundLayer => {
      if (arn.split(':')[4] !== account.id)
        return { id: arn, fact: NOT_COLLECTED, newest: NOT_COLLECTED }
      const all = versionsOf(arn.slice(0, arn.lastIndexOf(':')))
      const newest = all.seen
        ? seen(all.value.toSorted((a, b) => b.version - a.version)[0] ?? null)
        : all
      return { id: arn, fact: versionOf(arn), newest }
    })
}
