import type { Fault, SandboxOptions } from '#sandbox/options.ts'
import { shareOf } from '#sandbox/world/hash.ts'
import type { Call } from './call.ts'

/**
 * Which calls go wrong. `deny` follows from what is asked, so that asking again does not help; the others
 * strike one attempt, in an order that the seed decides.
 */
export class Faults {
  readonly #seed: string
  readonly #shares: SandboxOptions['faults']
  readonly #names: readonly Fault[]
  #attempts = 0

  constructor(options: SandboxOptions) {
    this.#seed = options.seed
    this.#shares = options.faults
    this.#names = (Object.keys(options.faults) as Fault[]).filter((name) => name !== 'deny')
  }

  /** The fault that strikes this attempt, or null. STS is spared from denials: without it nothing can be seen. */
  strike(call: Call): Fault | null {
    if (this.#isDenied(call)) return 'deny'
    if (this.#names.length === 0) return null
    this.#attempts += 1
    for (const name of this.#names) {
      if (shareOf(`${this.#seed}|${name}|${this.#attempts}`) < (this.#shares[name] ?? 0))
        return name
    }
    return null
  }

  #isDenied(call: Call): boolean {
    const share = this.#shares.deny ?? 0
    if (share === 0 || call.service === 'sts') return false
    const subject = call.input['FunctionName'] ?? call.input['PolicyId'] ?? ''
    const asked = `${call.accountId}|${call.region}|${call.service}:${call.action}|${subject}`
    return shareOf(`${this.#seed}|deny|${asked}`) < share
  }
}
