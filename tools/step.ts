import { spawn } from 'node:child_process'

export interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

/** Runs one step with its output on this terminal. It never throws: a step that cannot start has failed. */
export function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now()
  process.stdout.write(`\n── ${step.name}\n`)
  return new Promise((resolve) => {
    const finish = (ok: boolean) => {
      const seconds = Math.round((performance.now() - startedAt) / 100) / 10
      process.stdout.write(`── ${step.name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`)
      resolve({ name: step.name, ok, seconds })
    }
    const [program, ...args] = step.command
    const child = spawn(program ?? '', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...step.env },
    })
    child.once('error', (error) => {
      process.stdout.write(`${program} could not be started: ${error.message}\n`)
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}

/** The steps that need neither a database nor a browser. */
export const STATIC_STEPS: readonly Step[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'next types', command: ['next', 'typegen'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
]
