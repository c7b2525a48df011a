import { AwsError } from '#sandbox/http/aws-error.ts'
import { textOf } from '#sandbox/http/call.ts'
import type { Handlers } from '#sandbox/services/handler.ts'

/** A queue of any name is there and healthy, unless it is planned otherwise. */
export const sqs: Handlers = {
  GetQueueAttributes: (call, world) => {
    const [name = '', accountId] = (textOf(call, 'QueueUrl') ?? '').split('/').reverse()
    const { queues = {} } = world.region(call).plan.surroundings
    if (queues[name] === null || accountId !== call.accountId || name === NOBODYS) {
      throw new AwsError(
        'com.amazonaws.sqs#QueueDoesNotExist',
        'The specified queue does not exist.',
      )
    }
    const all = { SqsManagedSseEnabled: 'true', VisibilityTimeout: '900', ...queues[name] }
    const names = call.input['AttributeNames']
    const asked = Array.isArray(names) ? names.map(String) : []
    return {
      Attributes: Object.fromEntries(Object.entries(all).filter(([one]) => asked.includes(one))),
    }
  },
}

/** What the doctor asks for to see whether it may. */
const NOBODYS = 'demarc-doctor'

export const sns: Handlers = {
  GetTopicAttributes: (call, world) => {
    const arn = textOf(call, 'TopicArn') ?? ''
    const name = arn.slice(arn.lastIndexOf(':') + 1)
    const { topics = {} } = world.region(call).plan.surroundings
    if (topics[name] === null || name === NOBODYS)
      throw new AwsError('NotFound', 'Topic does not exist', 404)
    const all = { TopicArn: arn, Owner: call.accountId, ...topics[name] }
    return {
      Attributes: { entry: Object.entries(all).map(([key, value]) => ({ key, value })) },
    }
  },
}
