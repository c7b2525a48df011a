import { spawnSync } from 'node:child_process'

const run = (args: readonly string[]): boolean =>
  spawnSync('apt-get', [...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Installs Debian packages where that is possible without asking: for root on a system with apt-get. */
export function installDebian(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0) return false
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  process.stdout.write(`Installing ${packages.join(', ')} by apt-get.\n`)
  return (
    run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  )
}
