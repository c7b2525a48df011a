import type { FunctionConfiguration } from '../../model/function-configuration.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import { tagValue } from '../context.ts'
import type { FunctionSubject, LogGroupUse } from '../function-subject.ts'
import type { Scene } from '../subject.ts'
import type { PlaceAnswers } from './place-answers.ts'
import type { PlaceRecords } from './place-records.ts'
import { recordBy, recordsBy } from './record-lookup.ts'

/** What is known of a function as a whole, whatever the qualifier. */
export type FunctionWide = Pick<
  FunctionSubject,
  | 'tags'
  | 'versions'
  | 'aliases'
  | 'urls'
  | 'eventSources'
  | 'asyncConfigs'
  | 'reservedConcurrency'
  | 'provisionedConcurrency'
  | 'recursion'
  | 'codeSigning'
  | 'inspector'
  | 'metrics'
  | 'lastCodeUpdate'
  | 'graph'
  | 'family'
>

/** The function-wide facts by unqualified ARN. */
export function functionWide(
  { kinds }: PlaceRecords,
  answers: PlaceAnswers,
): (fn: FunctionConfiguration) => FunctionWide {
  const byFunction = ({ functionArn }: { readonly functionArn: string }) => functionArn
  const tags = recordBy(kinds['function-tags'], byFunction)
  const versions = recordsBy(kinds['function-version'], ({ arn }) =>
    arn.slice(0, arn.lastIndexOf(':')),
  )
  const aliases = recordsBy(kinds['function-alias'], byFunction)
  const urls = recordsBy(kinds['function-url'], byFunction)
  const eventSources = recordsBy(kinds['event-source-mapping'], byFunction)
  const asyncConfigs = recordsBy(kinds['event-invoke-config'], byFunction)
  const reserved = recordBy(kinds['reserved-concurrency'], byFunction)
  const provisioned = recordsBy(kinds['provisioned-concurrency'], byFunction)
  const recursion = recordBy(kinds['recursion-config'], byFunction)
  const signed = recordBy(kinds['function-code-signing'], byFunction)
  const signing = recordBy(kinds['code-signing-config'], ({ arn }) => arn)
  const inspector = recordBy(kinds['inspector-coverage'], byFunction)
  const metrics = recordBy(kinds['function-metrics'], byFunction)
  const updates = recordBy(kinds['code-update'], byFunction)
  return ({ arn, functionName, masterArn, roleArn }) => {
    if (masterArn !== null) return OF_REPLICA
    const tagged = tags(arn)
    const graph = answers.graph?.({ arn, roleArn })
    const codeSigning = signed(arn)
    return {
      tags: tagged.seen ? seen(tagged.value?.tags ?? []) : tagged,
      versions: versions(arn),
      aliases: aliases(arn),
      urls: urls(arn),
      eventSources: eventSources(arn),
      asyncConfigs: asyncConfigs(arn),
      reservedConcurrency: reserved(arn),
      provisionedConcurrency: provisioned(arn),
      recursion: existing(recursion(arn)),
      codeSigning:
        codeSigning.seen && codeSigning.value !== null
          ? existing(signing(codeSigning.value.codeSigningConfigArn))
          : (codeSigning as Observed<null>),
      inspector: inspector(arn),
      metrics: metrics(arn),
      lastCodeUpdate: updates(arn),
      graph: graph === undefined ? unseen('not-collected') : seen(graph),
      family: answers.families
        ? seen(answers.families.get(functionName) ?? null)
        : unseen('not-collected'),
    }
  }
}

const NOT_ASKED = unseen('not-collected')

/** Replicas of Lambda@Edge live elsewhere: nothing but their configuration is asked for. */
const OF_REPLICA: FunctionWide = {
  tags: NOT_ASKED,
  versions: NOT_ASKED,
  aliases: NOT_ASKED,
  urls: NOT_ASKED,
  eventSources: NOT_ASKED,
  asyncConfigs: NOT_ASKED,
  reservedConcurrency: NOT_ASKED,
  provisionedConcurrency: NOT_ASKED,
  recursion: NOT_ASKED,
  codeSigning: NOT_ASKED,
  inspector: NOT_ASKED,
  metrics: NOT_ASKED,
  lastCodeUpdate: NOT_ASKED,
  graph: NOT_ASKED,
  family: NOT_ASKED,
}

/** What always exists, or is named by something that does: where there is no record of it, it was not asked for. */
export const existing = <T>(fact: Observed<T | null>): Observed<T> =>
  fact.seen && fact.value === null ? unseen('not-collected') : (fact as Observed<T>)

export const logGroupName = ({ logging, functionName }: FunctionConfiguration): string =>
  logging?.logGroup ?? `/aws/lambda/${functionName}`

/** Log groups by name, with the trust of every function that logs to them. */
export function logGroupUses(
  place: PlaceRecords,
  scene: Scene,
): (configuration: FunctionConfiguration) => Observed<LogGroupUse | null> {
  const groupOf = recordBy(place.kinds['log-group'], ({ name }) => name)
  const tagsOf = recordBy(place.kinds['function-tags'], ({ functionArn }) => functionArn)
  const functions = place.kinds['lambda-function']
  const writers = Map.groupBy(functions?.records ?? [], logGroupName)
  return (configuration) => {
    const name = logGroupName(configuration)
    const group = groupOf(name)
    if (!group.seen || group.value === null) return group as Observed<null>
    return seen({
      group: group.value,
      trusts: trustsOf((writers.get(name) ?? []).map(({ arn }) => arn)),
    })
  }
  function trustsOf(arns: readonly string[]): Observed<readonly string[]> {
    if (functions?.missing !== null) return unseen(functions?.missing ?? 'not-collected')
    const trusts: string[] = []
    for (const arn of arns) {
      const tags = tagsOf(arn)
      if (!tags.seen) return tags
      const trust = tagValue(tags.value?.tags ?? [], scene.settings.trustTagKey)
      if (trust !== null) trusts.push(trust)
    }
    return seen(trusts)
  }
}
