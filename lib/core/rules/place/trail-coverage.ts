import { z } from 'zod'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { Trail } from '../../model/trail.ts'
import type { Listed } from './place-records.ts'

type Covers = 'yes' | 'no' | 'unknown'

/**
 * Whether some trail records the invocations of a function of a Region, by all selectors and their fields.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function trailCoverage(
  listing: Listed<Trail> | undefined,
  region: string,
): (functionArn: string) => Observed<boolean> {
  if (listing === undefined) return () => unseen('not-collected')
  const judges = listing.records.map((trail) => judgeOf(trail, region))
  return (functionArn) => {
    const answers = judges.map((covers) => covers(functionArn))
    if (answers.includes('yes')) return seen(true)
    if (listing.loss !== null) return unseen(listing.loss)
    return answers.includes('unknown') ? unseen('unreadable-answer') : seen(false)
  }
}

function judgeOf(trail: Trail, region: string): (functionArn: string) => Covers {
  const { isLogging, isMultiRegion, homeRegion, eventSelectors, advancedEventSelectors } = trail
  if (!isLogging) return () => 'no'
  if (!isMultiRegion && homeRegion !== null && homeRegion !== region) return () => 'no'
  if (advancedEventSelectors !== null) {
    const selectors = read(ADVANCED, advancedEventSelectors)
    return (arn) => widest(selectors, (one) => advancedCovers(one.FieldSelectors, arn))
  }
  if (eventSelectors === null) return () => 'unknown'
  const selectors = read(BASIC, eventSelectors)
  return (arn) => widest(selectors, (one) => basicCovers(one, arn))
}

const TYPE = 'AWS::Lambda::Function'
const BASIC = z.array(
  z.object({
    ReadWriteType: z.string().optional(),
    DataResources: z
      .array(z.object({ Type: z.string().optional(), Values: z.array(z.string()).optional() }))
      .optional(),
  }),
)
const VALUES = z.array(z.string()).optional()
const FIELD = z.object({
  Field: z.string(),
  Equals: VALUES,
  StartsWith: VALUES,
  EndsWith: VALUES,
  NotEquals: VALUES,
  NotStartsWith: VALUES,
  NotEndsWith: VALUES,
})
const ADVANCED = z.array(z.object({ FieldSelectors: z.array(FIELD) }))
type FieldSelector = z.infer<typeof FIELD>

/** Null when the text is not what AWS documents. */
function read<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function widest<T>(selectors: readonly T[] | null, covers: (one: T) => Covers): Covers {
  if (selectors === null) return 'unknown'
  const answers = selectors.map(covers)
  return answers.find((one) => one === 'yes') ?? answers.find((one) => one === 'unknown') ?? 'no'
}

/** Invoke counts as a write; a value of three parts stands for every function. */
function basicCovers(
  { ReadWriteType = 'All', DataResources = [] }: z.infer<typeof BASIC>[number],
  functionArn: string,
): Covers {
  if (ReadWriteType === 'ReadOnly') return 'no'
  const values = DataResources.flatMap(({ Type, Values = [] }) => (Type === TYPE ? Values : []))
  const isNamed = values.some((value) => value === functionArn || isEveryFunction(value))
  return isNamed ? 'yes' : 'no'
}

const isEveryFunction = (value: string): boolean => /^arn:[^:]*:lambda:?$/.test(value)

/** What an invocation of a function looks like to a selector; other fields are known only when it happens. */
const fieldsOf = (functionArn: string): Readonly<Record<string, string>> => ({
  eventCategory: 'Data',
  'resources.type': TYPE,
  'resources.ARN': functionArn,
  readOnly: 'false',
  eventName: 'Invoke',
  eventSource: 'lambda.amazonaws.com',
  eventType: 'AwsApiCall',
})

/** All fields of a selector must match. */
function advancedCovers(selectors: readonly FieldSelector[], functionArn: string): Covers {
  const event = fieldsOf(functionArn)
  const isUnknown = selectors.some(({ Field }) => event[Field] === undefined)
  const known = selectors.filter(({ Field }) => event[Field] !== undefined)
  if (!known.every((selector) => matches(selector, event[selector.Field] ?? ''))) return 'no'
  const isAboutData = known.some(({ Field }) => Field === 'resources.type')
  if (!isAboutData) return 'no'
  return isUnknown ? 'unknown' : 'yes'
}

function matches(selector: FieldSelector, value: string): boolean {
  const { Equals = [], StartsWith = [], EndsWith = [] } = selector
  const { NotEquals = [], NotStartsWith = [], NotEndsWith = [] } = selector
  const isExcluded =
    NotEquals.includes(value) ||
    NotStartsWith.some((lead) => value.startsWith(lead)) ||
    NotEndsWith.some((tail) => value.endsWith(tail))
  if (isExcluded) return false
  if (Equals.length + StartsWith.length + EndsWith.length === 0) return true
  return (
    Equals.includes(value) ||
    StartsWith.some((lead) => value.startsWith(lead)) ||
    EndsWith.some((tail) => value.endsWith(tail))
  )
}
