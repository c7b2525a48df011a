import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.ts'
import { runStep } from './step.ts'
import { closingLine, sumOf, type Tally, tallyPlaywright } from './tally.ts'
import { verify } from './verify.ts'
import { runVitest } from './vitest-step.ts'

async function runBrowserTests(): Promise<Tally> {
  const browser = ensureBrowser()
  if (browser.kind === 'missing') {
    process.stdout.write(`\n── browser: FAILED\n${browser.sentence}\n`)
    return { passed: 0, failed: 1 }
  }
  const report = join(mkdtempSync(join(tmpdir(), 'demarc-e2e-')), 'report.json')
  await runStep({
    name: 'browser',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(browser.path === null ? {} : { CHROMIUM_PATH: browser.path }),
    },
  })
  return tallyPlaywright(report)
}

const tallies = [
  await verify([]),
  (await runVitest(['integration'])).tally,
  await runBrowserTests(),
]
const total = sumOf(tallies)
process.stdout.write(`\n${closingLine(total)}\n`)
process.exit(total.failed === 0 ? 0 : 1)
