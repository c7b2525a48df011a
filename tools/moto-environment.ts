import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installDebian } from './debian-package.ts'

export type MotoEnvironment =
  | { readonly kind: 'ready'; readonly server: string }
  | { readonly kind: 'missing'; readonly sentence: string }

const PINS = join(import.meta.dirname, 'moto-requirements.txt')

const run = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, [...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

const makeEnvironment = (folder: string): boolean => run('python3', ['-m', 'venv', folder])

/** A virtual environment with moto's server in the state folder; made once for each list of pins. */
export function ensureMoto(stateFolder: string): MotoEnvironment {
  const hash = createHash('sha256').update(readFileSync(PINS)).digest('hex').slice(0, 12)
  const folder = join(stateFolder, `moto-${hash}`)
  const server = join(folder, 'bin', 'moto_server')
  if (existsSync(server) && run(server, ['--help'])) return { kind: 'ready', server }
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write('Installing moto into a virtual environment outside the tree.\n')
  const made =
    makeEnvironment(folder) ||
    (installDebian(['python3', 'python3-venv']) && makeEnvironment(folder))
  if (!made) {
    return {
      kind: 'missing',
      sentence:
        'The proof against moto needs Python 3.11 or newer with its venv module (Debian: apt install python3-venv).',
    }
  }
  const pip = join(folder, 'bin', 'pip')
  const quiet = ['install', '--quiet', '--disable-pip-version-check']
  if (run(pip, [...quiet, '-r', PINS])) return { kind: 'ready', server }
  rmSync(folder, { recursive: true, force: true })
  return {
    kind: 'missing',
    sentence:
      'moto could not be installed; pip’s own message stands above. Is the Python package index reachable from here?',
  }
}
