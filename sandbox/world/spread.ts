import type { SandboxOptions } from '#sandbox/options.ts'
import type { StoryAccount } from '#sandbox/world/story/story.ts'
import { shareOf } from './hash.ts'
import type { SandboxAccount } from './sandbox-account.ts'

const STORY_ORDINARY = 400

/** How many ordinary functions each account·Region has: one number each, summing up to what was asked for. */
export function spreadFunctions(input: {
  readonly options: SandboxOptions
  readonly accounts: readonly SandboxAccount[]
  readonly story: readonly StoryAccount[]
  /** How many functions the story brings itself. */
  readonly planned: number
}): Uint32Array {
  const { options, accounts, story, planned } = input
  const width = options.regions.length
  const rest = Math.max(0, options.functions - planned)
  const isOrdinary = accounts.some((account) => account.story === null)
  const forStory = isOrdinary ? Math.min(rest, Math.max(0, STORY_ORDINARY - planned)) : rest
  const weights = new Map(story.map((account) => [account.key, account.weights]))
  const storyWeights = new Float64Array(accounts.length * width)
  const otherWeights = new Float64Array(accounts.length * width)
  for (const { index, id, story: key } of accounts) {
    for (let region = 0; region < width; region++) {
      const slot = index * width + region
      if (key !== null) storyWeights[slot] = weights.get(key)?.[region] ?? 0
      else otherWeights[slot] = ordinaryWeight(options, `${id}|${region}`)
    }
  }
  fillOneIfEmpty(otherWeights, accounts, width)
  const counts = apportion(storyWeights, forStory)
  const others = apportion(otherWeights, rest - sum(counts))
  return counts.map((count, slot) => count + (others[slot] ?? 0))
}

/** Where chance left every ordinary account·Region empty, the first one takes everything. */
function fillOneIfEmpty(
  weights: Float64Array,
  accounts: readonly SandboxAccount[],
  width: number,
): void {
  const first = accounts.find((account) => account.story === null)
  if (first !== undefined && weights.every((one) => one === 0)) weights[first.index * width] = 1
}

const sum = (counts: Uint32Array): number => counts.reduce((total, one) => total + one, 0)

/** Skewed: most account·Regions are empty, and the largest have forty times what the smallest have. */
function ordinaryWeight({ seed, emptyShare }: SandboxOptions, key: string): number {
  if (shareOf(`${seed}|empty|${key}`) < emptyShare) return 0
  return Math.min(40, (1 - shareOf(`${seed}|size|${key}`)) ** -0.7)
}

/** Whole numbers in proportion to the weights, with the exact sum; nothing when every weight is 0. */
function apportion(weights: Float64Array, total: number): Uint32Array {
  const counts = new Uint32Array(weights.length)
  const whole = weights.reduce((all, one) => all + one, 0)
  if (whole === 0 || total <= 0) return counts
  let passed = 0
  let given = 0
  for (let slot = 0; slot < weights.length; slot++) {
    passed += weights[slot] ?? 0
    const due = Math.round((total * passed) / whole)
    counts[slot] = due - given
    given = due
  }
  return counts
}
