import { runStep, STATIC_STEPS, type StepResult } from './step.ts'
import { closingLine, sumOf, type Tally } from './tally.ts'
import { runVitest } from './vitest-step.ts'

/** The tally of steps that are no tests: each counts as one. */
export const tallyOfSteps = (steps: readonly StepResult[]): Tally => ({
  passed: steps.filter((step) => step.ok).length,
  failed: steps.filter((step) => !step.ok).length,
})

/** Format, lint, types, architecture and unit tests: what needs neither a database nor a browser. */
export async function verify(args: readonly string[]): Promise<Tally> {
  const steps: StepResult[] = []
  for (const step of STATIC_STEPS) steps.push(await runStep(step))
  const { tally } = await runVitest(['unit'], args)
  return sumOf([tallyOfSteps(steps), tally])
}

if (import.meta.main) {
  const tally = await verify(process.argv.slice(2))
  process.stdout.write(`\n${closingLine(tally)}\n`)
  process.exit(tally.failed === 0 ? 0 : 1)
}
