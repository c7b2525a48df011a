import { AppError } from '#lib/errors.ts'

/** Files that one viewer may be reading at once, and all viewers of a web server together: each holds a connection. */
export const SLOTS = { viewer: 2, all: 4 } as const

/** Who is reading files right now. */
export class ExportSlots {
  readonly #taken = new Map<string, number>()
  #all = 0

  /** Takes a slot for a viewer and gives what frees it, once. Throws when there is none. */
  take(viewerId: string): () => void {
    const own = this.#taken.get(viewerId) ?? 0
    if (own >= SLOTS.viewer) {
      throw new AppError(
        'too-many-requests',
        `You are reading ${own} files already. Wait until one has ended.`,
      )
    }
    if (this.#all >= SLOTS.all) {
      throw new AppError(
        'too-many-requests',
        `${this.#all} files are being read already. Try again in a minute.`,
      )
    }
    this.#taken.set(viewerId, own + 1)
    this.#all += 1
    let held = true
    return () => {
      if (!held) return
      held = false
      this.#all -= 1
      const left = (this.#taken.get(viewerId) ?? 1) - 1
      if (left === 0) this.#taken.delete(viewerId)
      else this.#taken.set(viewerId, left)
    }
  }
}
