import { ensureMoto } from './moto-environment.ts'
import { openStateFolder } from './start/state-folder.ts'
import { closingLine } from './tally.ts'
import { runVitest } from './vitest-step.ts'

const moto = ensureMoto(openStateFolder(process.env['DEMARC_HOME']))
if (moto.kind === 'missing') {
  process.stdout.write(`${moto.sentence}\n\n${closingLine({ passed: 0, failed: 1 })}\n`)
  process.exit(1)
}
process.env['MOTO_SERVER'] = moto.server
const { tally } = await runVitest(['moto'], process.argv.slice(2))
process.stdout.write(`\n${closingLine(tally)}\n`)
process.exit(tally.failed === 0 ? 0 : 1)
