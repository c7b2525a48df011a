import { connect } from '#lib/db/connect.ts'
import { createQueue } from '#lib/db/queue/create-queue.ts'

/** A worker that takes one job and never ends it: run as a process of its own, to be killed. */
const [url = ''] = process.argv.slice(2)
const queue = await createQueue({ db: connect({ url }) })
await queue.work({
  inFlight: 1,
  handle: ({ token }) => {
    process.stdout.write(`${token}\n`)
    return new Promise(() => undefined)
  },
})
