import { compareOnce } from '#test/core/policy/reference/compare.ts'
import { chanceOf } from '#test/core/policy/reference/random-policies.ts'

const DEFAULT_DOCUMENTS = 1_000_000

/** `npm run fuzz:policy -- [documents] [seed]`: random policies through the evaluator and through a slow one written apart. */
function main([wanted = String(DEFAULT_DOCUMENTS), seed = '1']: readonly string[]): number {
  const total = Number(wanted)
  const chance = chanceOf(Number(seed))
  const decisions: Record<string, number> = {}
  let documents = 0
  while (documents < total) {
    const { decision, documents: more, wrong } = compareOnce(chance)
    if (wrong !== null) {
      const asked = { ...wrong.asked, facts: Object.fromEntries(wrong.asked.facts) }
      console.error(JSON.stringify({ ...wrong, asked }, null, 2))
      console.error(`disagreement after ${documents} documents (seed ${seed})`)
      return 1
    }
    decisions[decision] = (decisions[decision] ?? 0) + 1
    documents += more
  }
  console.log(`${documents} documents, no disagreement: ${JSON.stringify(decisions)}`)
  return 0
}

process.exitCode = main(process.argv.slice(2))
