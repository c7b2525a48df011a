import { globSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bench } from './bench.ts'

const available = (): readonly string[] =>
  globSync('*.ts', { cwd: import.meta.dirname })
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'run' && name !== 'bench')
    .sort()

const [name, ...args] = process.argv.slice(2)
if (name === undefined || !available().includes(name)) {
  const wrong = name === undefined ? '' : `There is no benchmark called ${name}. `
  process.stdout.write(`${wrong}Usage: npm run bench -- NAME, with NAME one of:\n`)
  process.stdout.write(`${available().join('\n')}\n`)
  process.exit(name === undefined ? 0 : 1)
}

const { run }: { readonly run: Bench } = await import(`./${name}.ts`)
const { figures, targets, met } = await run(args)
process.stdout.write(`${JSON.stringify({ bench: name, figures, targets, met })}\n`)
process.exit(met ? 0 : 1)
