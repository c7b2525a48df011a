import { createHmac } from 'node:crypto'
import { lettersOf } from '#sandbox/world/hash.ts'

/** Whom a set of keys speaks for. */
export interface Identity {
  readonly accountId: string
  readonly principalArn: string
  readonly userId: string
  /** Milliseconds since 1970; null for long-lived keys. */
  readonly expiresAt: number | null
}

export interface SessionKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

const REMEMBERED = 4096

/** Session keys carry their identity, signed, in the token: nothing is remembered but a bounded cache of what was read. */
export class Credentials {
  readonly #key: string
  readonly #longLived: ReadonlyMap<string, Identity>
  readonly #read = new Map<string, Identity | null>()

  constructor(seed: string, longLived: ReadonlyMap<string, Identity>) {
    this.#key = `demarc-sandbox-${seed}`
    this.#longLived = longLived
  }

  mint(identity: Identity): SessionKeys {
    const payload = Buffer.from(JSON.stringify(identity)).toString('base64url')
    const accessKeyId = this.#accessKeyId(payload)
    return {
      accessKeyId,
      secretAccessKey: this.#sign(`secret.${payload}`),
      sessionToken: `${payload}.${this.#sign(payload)}`,
    }
  }

  /** The identity of a key pair, or null when it was never handed out. */
  identify(accessKeyId: string, sessionToken: string | null): Identity | null {
    if (sessionToken === null) return this.#longLived.get(accessKeyId) ?? null
    const known = this.#read.get(sessionToken)
    if (known !== undefined) return known
    if (this.#read.size >= REMEMBERED) this.#read.clear()
    const identity = this.#readToken(accessKeyId, sessionToken)
    this.#read.set(sessionToken, identity)
    return identity
  }

  #readToken(accessKeyId: string, sessionToken: string): Identity | null {
    const [payload = '', signature = ''] = sessionToken.split('.')
    if (this.#sign(payload) !== signature || this.#accessKeyId(payload) !== accessKeyId) return null
    return JSON.parse(Buffer.from(payload, 'base64url').toString())
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }

  #accessKeyId(payload: string): string {
    return `ASIA${lettersOf(payload, 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`
  }
}
