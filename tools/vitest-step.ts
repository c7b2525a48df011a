import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep, type StepResult } from './step.ts'
import { type Tally, tallyVitest } from './tally.ts'

/** Runs vitest projects and counts their tests. */
export async function runVitest(
  projects: readonly string[],
  args: readonly string[] = [],
): Promise<{ readonly step: StepResult; readonly tally: Tally }> {
  const report = join(mkdtempSync(join(tmpdir(), 'demarc-vitest-')), 'report.json')
  const step = await runStep({
    name: `vitest ${projects.join(', ')}`,
    command: [
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
  })
  return { step, tally: tallyVitest(report) }
}
