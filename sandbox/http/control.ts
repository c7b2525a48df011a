import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Machine } from './dispatch.ts'

/** Not AWS: `GET /_sandbox/counters`, and `POST /_sandbox/control` with `day`, `changed`, `deleted`, `added`. */
export function control(
  machine: Machine,
  exchange: {
    readonly request: IncomingMessage
    readonly response: ServerResponse
    readonly body: string
  },
): void {
  const { request, response, body } = exchange
  if (request.method === 'POST') apply(machine, body)
  const { world, counters, buckets } = machine
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({
      day: world.day,
      generation: world.generation,
      calls: counters.total,
      byAction: counters.byAction(),
      buckets: Object.fromEntries(buckets.uses),
    }),
  )
}

function apply({ world }: Machine, body: string): void {
  const asked: unknown = JSON.parse(body)
  if (typeof asked !== 'object' || asked === null) return
  const numbers = Object.fromEntries(
    Object.entries(asked).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  )
  const { day, changed = 0, deleted = 0, added = 0 } = numbers
  if (day !== undefined) world.setDay(day)
  if (changed + deleted + added > 0) world.mutate({ changed, deleted, added })
}
