import { parseArn } from '../model/arn.ts'
import type { EventSourceMapping } from '../model/function-facts.ts'

/** What an event source mapping reads: `sqs`, a stream, a Kafka or another; by the service of its ARN. */
export function eventSourceKind({
  eventSourceArn,
}: Pick<EventSourceMapping, 'eventSourceArn'>): 'queue' | 'stream' | 'other' {
  const service = eventSourceArn === null ? null : (parseArn(eventSourceArn)?.service ?? null)
  if (service === 'sqs') return 'queue'
  return service === 'kinesis' || service === 'dynamodb' ? 'stream' : 'other'
}
