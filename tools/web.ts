import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readEnvironment } from '#lib/env.ts'
import { missingForWeb } from './web/missing-for-web.ts'

const missing = missingForWeb(readEnvironment())
if (missing.length > 0) {
  process.stderr.write(`${missing.join('\n')}\n`)
  process.exit(78)
}
const child = spawn(process.execPath, [join(import.meta.dirname, 'web-server.ts')], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
