import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readEnvironment } from '#lib/env.ts'

const environment = readEnvironment()
if (environment.DATABASE_URL === undefined) {
  process.stderr.write(
    'The web server of a deployment needs DATABASE_URL. (npm start brings its own database.)\n',
  )
  process.exit(78)
}
const next = join(import.meta.dirname, '..', 'node_modules', 'next', 'dist', 'bin', 'next')
const port = String(environment.PORT ?? 3000)
const child = spawn(process.execPath, [next, 'start', '-H', environment.DEMARC_HOST, '-p', port], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
