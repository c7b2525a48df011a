import { parseFlags, USAGE } from './flags.ts'
import { startSandbox } from './start-sandbox.ts'

const flags = parseFlags(process.argv.slice(2))
if (flags.kind === 'help') {
  console.log(USAGE)
} else if (flags.kind === 'mistake') {
  console.error(`${flags.message}\n\n${USAGE}`)
  process.exitCode = 1
} else {
  const sandbox = await startSandbox(flags.options)
  console.log(`The sandbox organization answers at ${sandbox.url}`)
  const stop = () => {
    sandbox.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
