import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { control } from '#sandbox/http/control.ts'
import { Counters } from '#sandbox/http/counters.ts'
import { Credentials, type Identity } from '#sandbox/http/credentials.ts'
import { dispatch, type Machine } from '#sandbox/http/dispatch.ts'
import { Faults } from '#sandbox/http/faults.ts'
import { send } from '#sandbox/http/send.ts'
import { type BucketUse, Throttle } from '#sandbox/http/throttle.ts'
import { SERVICES } from '#sandbox/services/index.ts'
import { stsActions } from '#sandbox/services/sts.ts'
import type { Change } from '#sandbox/world/changes.ts'
import { STORY } from '#sandbox/world/story/index.ts'
import { World } from '#sandbox/world/world.ts'
import { DEFAULT_OPTIONS, type SandboxOptions } from './options.ts'

export interface Sandbox {
  readonly url: string
  readonly port: number
  /** What exists, for any account and Region. */
  readonly world: World
  /** Keys of the management account. */
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly counters: Counters
  /** Use of every bucket, by `account/region/bucket`. */
  readonly bucketUses: ReadonlyMap<string, BucketUse>
  /** One step of time for the ordinary functions. */
  mutate(change: Partial<Change>): void
  setDay(day: number): void
  close(): Promise<void>
}

/** Any secret will do: signatures are not checked. */
const SECRET = 'made-up-secret-of-the-sandbox-organization'

/** Starts the endpoint on loopback. `clock` dates sessions and refills buckets. */
export async function startSandbox(
  asked: Partial<SandboxOptions> = {},
  clock: () => number = Date.now,
): Promise<Sandbox> {
  const options = { ...DEFAULT_OPTIONS, ...asked }
  const world = new World(options, options.plain ? null : STORY)
  const machine = assemble(world, clock)
  const server = createServer((request, response) => receive(machine, request, response))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    world,
    accessKeyId: options.accessKeyId,
    secretAccessKey: SECRET,
    counters: machine.counters,
    bucketUses: machine.buckets.uses,
    mutate: (change) => world.mutate(change),
    setDay: (day) => world.setDay(day),
    close: () => close(server),
  }
}

function assemble(world: World, clock: () => number): Machine {
  const { options } = world
  const accountId = world.organization.management.id
  const bootstrap: Identity = {
    accountId,
    principalArn: `arn:aws:iam::${accountId}:user/demarc-collector`,
    userId: 'AIDADEMARCSANDBOX0000',
    expiresAt: null,
  }
  const credentials = new Credentials(options.seed, new Map([[options.accessKeyId, bootstrap]]))
  return {
    world,
    services: { ...SERVICES, sts: stsActions(credentials, clock) },
    credentials,
    buckets: new Throttle(options.rateScale),
    counters: new Counters(),
    faults: new Faults(options),
    clock,
  }
}

function receive(machine: Machine, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'GET') {
    reply(machine, { request, response, body: '' })
    return
  }
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (chunk: string) => {
    body += chunk
  })
  request.on('end', () => reply(machine, { request, response, body }))
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly body: string
}

function reply(machine: Machine, { request, response, body }: Exchange): void {
  if (request.url?.startsWith('/_sandbox/')) {
    control(machine, { request, response, body })
    return
  }
  const { latencyMs } = machine.world.options
  if (latencyMs === 0) {
    send(response, dispatch(machine, request, body))
    return
  }
  setTimeout(() => send(response, dispatch(machine, request, body)), latencyMs)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
