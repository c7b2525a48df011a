import { type Ending, type Part, type PartSpec, startPart } from './part.ts'

/** The processes of one start: all end together, last started first, and one that ends by itself ends the rest. */
export class Household {
  /** Whether this process holds the state folder's lock, and so ends the database server whoever began it. */
  ownsFolder = false
  private readonly parts: Part[] = []
  private readonly closers: (() => Promise<void>)[] = []
  private stopping: Promise<void> | null = null
  private readonly broken = Promise.withResolvers<string>()

  get isStopping(): boolean {
    return this.stopping !== null
  }

  /** Settles with a sentence when a part ends that nobody asked to end. */
  get failure(): Promise<string> {
    return this.broken.promise
  }

  get pids(): readonly number[] {
    return this.parts.map((part) => part.pid)
  }

  add(spec: PartSpec): Part {
    const part = startPart(spec)
    this.parts.push(part)
    this.closers.push(part.stop)
    void part.ended.then((ending) => this.noteEnd(part, ending))
    return part
  }

  /** Something that is no process of its own but has to be closed in its turn. */
  addCloser(close: () => Promise<void>): void {
    this.closers.push(close)
  }

  /** Ends every part; asked again, it waits for the same end. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll()
    return this.stopping
  }

  private async stopAll(): Promise<void> {
    for (const close of this.closers.toReversed()) await close()
  }

  private noteEnd(part: Part, ending: Ending): void {
    if (this.stopping !== null) return
    this.broken.resolve(ending.clean ? `${part.name} ended by itself.` : ending.sentence)
  }
}
