export interface BenchResult {
  readonly figures: Readonly<Record<string, number>>
  readonly targets: Readonly<Record<string, number>>
  readonly met: boolean
}

/** A benchmark: prints what it does for a person to read, and returns its figures. Each file of bench exports one as `run`. */
export type Bench = (args: readonly string[]) => Promise<BenchResult>
