import { parseArn } from '#lib/core/model/arn.ts'
import type { Gap } from '#lib/core/model/coverage.ts'
import { Feed } from './feed.ts'

const FUNCTIONS = ['functions']
const SENDERS = ['functions', 'event-invoke-configs', 'event-source-mappings']

/** What the records of some sources name and others look up, and the sources that name it. */
const NAMED_BY = {
  'log-group': FUNCTIONS,
  'kms-key': FUNCTIONS,
  'access-point': FUNCTIONS,
  queue: SENDERS,
  topic: SENDERS,
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Mentioned = keyof typeof NAMED_BY
const MENTIONED = Object.keys(NAMED_BY) as readonly Mentioned[]

const SERVICES: Readonly<Record<string, Mentioned>> = {
  kms: 'kms-key',
  elasticfilesystem: 'access-point',
  sqs: 'queue',
  sns: 'topic',
}

interface Here {
  readonly accountId: string
  readonly region: string
}

/** What an account·Region's functions name of itself, each thing once. What belongs to others is left to them. */
export class Mentions {
  private readonly here: Here
  private readonly known = new Set<string>()
  private readonly feeds = new Map<Mentioned, Feed<string>>()
  private readonly ended = new Map<string, Gap | null>()

  constructor(here: Here) {
    this.here = here
    for (const what of MENTIONED) this.feeds.set(what, new Feed())
  }

  of(what: Mentioned): Feed<string> {
    const feed = this.feeds.get(what)
    if (feed === undefined) throw new RangeError(`${what} is not a thing that is mentioned`)
    return feed
  }

  /** A key, access point, queue or topic by its ARN; anything else is passed over. */
  add(arn: string | null): void {
    const parts = arn === null ? null : parseArn(arn)
    if (arn === null || parts === null) return
    const what = SERVICES[parts.service]
    if (what === undefined) return
    if (parts.accountId === this.here.accountId && parts.region === this.here.region)
      this.note(what, arn)
  }

  addLogGroup(name: string | null): void {
    if (name !== null) this.note('log-group', name)
  }

  /** A source has named all that it will; `lost`, when it may have more to name. The first word stands. */
  end(source: string, lost: Gap | null): void {
    if (!SENDERS.includes(source) || this.ended.has(source)) return
    this.ended.set(source, lost)
    for (const what of MENTIONED) {
      const feed = this.of(what)
      const sources = NAMED_BY[what]
      if (feed.ended || !sources.every((one) => this.ended.has(one))) continue
      const gap = sources.map((one) => this.ended.get(one)).find((one) => one !== null)
      feed.end(gap === undefined || gap === null ? null : { ...gap, subject: null })
    }
  }

  private note(what: Mentioned, name: string): void {
    if (this.known.has(name)) return
    this.known.add(name)
    this.of(what).push([name])
  }
}
