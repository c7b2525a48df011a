import {
  ORDINARY_ATTACHMENTS,
  ordinaryAttachment,
  ordinaryFunction,
  ordinaryIndex,
  ordinaryName,
  ordinaryRole,
} from '#sandbox/world/ordinary/ordinary-function.ts'
import { buildFunction, ownRole } from './build-function.ts'
import type { AttachmentUse } from './build-interfaces.ts'
import type { Changes } from './changes.ts'
import type { Attachment, FunctionPlan } from './function-plan.ts'
import type { Place } from './place.ts'
import type { RegionPlan } from './region-plan.ts'
import type { SandboxFunction } from './sandbox-function.ts'

export interface RegionInput {
  readonly seed: string
  readonly place: Place
  readonly plan: RegionPlan
  /** Ordinary functions before any change. */
  readonly ordinary: number
  readonly changes: Changes
}

/** One account·Region's functions: the hand-made ones first, then the ordinary ones by index. None is kept. */
export class RegionWorld {
  readonly place: Place
  readonly plan: RegionPlan
  readonly #seed: string
  readonly #ordinary: number
  readonly #added: number
  readonly #changes: Changes
  readonly #key: string
  #liveCount: number | null = null

  constructor({ seed, place, plan, ordinary, changes }: RegionInput) {
    this.place = place
    this.plan = plan
    this.#seed = seed
    this.#key = `${place.accountId}|${place.region}`
    this.#ordinary = ordinary
    this.#changes = changes
    this.#added = changes.added(this.#key, ordinary)
  }

  /** How many positions there are; some may be deleted. */
  get positions(): number {
    return this.plan.functions.length + this.#ordinary + this.#added
  }

  /** The plan of the function at a position, or null when it was deleted. */
  planAt(position: number): FunctionPlan | null {
    const planned = this.plan.functions[position]
    if (planned !== undefined) return planned
    const index = position - this.plan.functions.length
    if (index < 0 || position >= this.positions || this.#isDeleted(index)) return null
    return ordinaryFunction(this.#seed, this.place, index)
  }

  functionAt(position: number): SandboxFunction | null {
    const plan = this.planAt(position)
    return plan === null ? null : this.#build(plan)
  }

  find(name: string): SandboxFunction | null {
    const planned = this.plan.functions.find((plan) => plan.name === name)
    if (planned !== undefined) return this.#build(planned)
    const index = ordinaryIndex(this.#seed, this.place, name)
    if (index === null) return null
    return this.functionAt(index + this.plan.functions.length)
  }

  /** Every function, one at a time. */
  *functions(): Generator<SandboxFunction> {
    for (let position = 0; position < this.positions; position++) {
      const one = this.functionAt(position)
      if (one !== null) yield one
    }
  }

  get functionCount(): number {
    this.#liveCount ??= this.#countLive()
    return this.#liveCount
  }

  /** Name of the role of an ordinary function, or null when the position is hand-made or deleted. */
  ordinaryRoleAt(position: number): string | null {
    const index = position - this.plan.functions.length
    if (index < 0 || this.#isDeleted(index)) return null
    return ordinaryRole(this.place, ordinaryName(this.#seed, this.place, index))
  }

  /** Distinct (subnet, security-group set) over all live versions, with the function that came first. */
  attachments(): AttachmentUse[] {
    const uses = new Map<string, AttachmentUse>()
    for (const plan of this.plan.functions) {
      if (plan.attachment && (plan.state?.['State'] ?? 'Active') === 'Active') {
        addUses(uses, plan.attachment, {
          functionName: plan.name,
          roleName: plan.role ?? ownRole(plan.name),
        })
      }
    }
    for (const [attachment, index] of this.#ordinaryFirsts()) {
      const functionName = ordinaryName(this.#seed, this.place, index)
      addUses(uses, attachment, { functionName, roleName: ordinaryRole(this.place, functionName) })
    }
    return [...uses.values()]
  }

  #ordinaryFirsts(): Map<Attachment, number> {
    const firsts = new Map<Attachment, number>()
    for (let index = 0; index < this.#ordinary + this.#added; index++) {
      if (firsts.size === ORDINARY_ATTACHMENTS.length) break
      const attachment = ordinaryAttachment(this.#seed, this.place, index)
      if (attachment === null || firsts.has(attachment) || this.#isDeleted(index)) continue
      firsts.set(attachment, index)
    }
    return firsts
  }

  #build(plan: FunctionPlan): SandboxFunction {
    return buildFunction(this.place, plan, this.#changes.touched(`${this.#key}|${plan.name}`))
  }

  #isDeleted(index: number): boolean {
    return this.#changes.isDeleted(`${this.#key}|${index}`)
  }

  #countLive(): number {
    if (this.#changes.generation === 0) return this.positions
    let live = this.plan.functions.length
    for (let index = 0; index < this.#ordinary + this.#added; index++) {
      if (!this.#isDeleted(index)) live += 1
    }
    return live
  }
}

function addUses(
  uses: Map<string, AttachmentUse>,
  attachment: Attachment,
  creator: { readonly functionName: string; readonly roleName: string },
): void {
  const groups = [...attachment.groups].sort()
  for (const subnet of attachment.subnets) {
    const key = `${subnet}|${groups.join(',')}`
    const ipv6 = attachment.ipv6 ?? false
    if (!uses.has(key)) uses.set(key, { subnet, groups, ipv6, ...creator })
  }
}
