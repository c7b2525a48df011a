// Runs a TypeScript entry on the pinned Node, after installing what is missing. It is plain JavaScript without
// imports from npm, because it has to run on any Node from 20 in a clone where nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(ROOT, 'node_modules')
const BIN = join(MODULES, '.bin')
const PINNED_NODE = join(MODULES, 'node', 'bin', 'node')
const INSTALL_STAMP = join(MODULES, '.demarc-installed')
const GENERATE_STAMP = join(MODULES, '.demarc-generated')

const say = (sentence) => process.stderr.write(`${sentence}\n`)

const giveUp = (sentence) => {
  say(sentence)
  process.exit(1)
}

const digest = (texts) =>
  texts.reduce((hash, text) => hash.update(text).update('\0'), createHash('sha256')).digest('hex')

const readOr = (path, fallback) => (existsSync(path) ? readFileSync(path, 'utf8') : fallback)

/** Whether node_modules holds exactly the versions of package-lock.json, by the copy that npm leaves beside them. */
const modulesMatchLock = (lock) => {
  const hidden = readOr(join(MODULES, '.package-lock.json'), null)
  if (hidden === null) return false
  const wanted = JSON.parse(lock).packages
  const present = JSON.parse(hidden).packages
  const versionsAgree = Object.keys(present).every(
    (path) => wanted[path]?.version === present[path].version,
  )
  const nothingMissing = Object.keys(wanted).every(
    (path) => path === '' || path in present || wanted[path].optional || wanted[path].devOptional,
  )
  return versionsAgree && nothingMissing
}

const pinnedNodeRuns = () => {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies.node
  const { stdout } = spawnSync(PINNED_NODE, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${wanted}`
}

const isInstalled = () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  if (!pinnedNodeRuns()) return false
  if (readOr(INSTALL_STAMP, '') === digest([lock])) return true
  if (!modulesMatchLock(lock)) return false
  writeFileSync(INSTALL_STAMP, digest([lock]))
  return true
}

/** The machine's own PATH: npm must not run on the Node that it is about to replace. */
const pathWithoutModules = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter)

const npm = (args) => {
  const env = { ...process.env, PATH: pathWithoutModules() }
  const options = { cwd: ROOT, env, stdio: ['ignore', 2, 2] }
  const direct = spawnSync('npm', args, options)
  if (direct.error === undefined) return direct.status
  const cli = process.env.npm_execpath
  return cli === undefined ? null : spawnSync(process.execPath, [cli, ...args], options).status
}

/** npm may be set not to run install scripts; the pinned Node needs its own, which fetches the binary. */
const installPinnedNode = () => {
  const script = join(MODULES, 'node', 'installArchSpecificPackage.js')
  if (pinnedNodeRuns() || !existsSync(script)) return
  const env = { ...process.env, PATH: pathWithoutModules() }
  spawnSync('node', [script], { cwd: dirname(script), env, stdio: ['ignore', 2, 2] })
}

const install = () => {
  say('Installing what package-lock.json names (npm ci); this takes about a minute.')
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const status = npm(['ci', ...quiet])
  if (status === null)
    giveUp(
      'npm was not found on this machine. Install Node.js 20 or newer with npm, then try again.',
    )
  if (status !== 0)
    giveUp('npm ci failed; its own message stands above. Is the npm registry reachable from here?')
  installPinnedNode()
  if (!pinnedNodeRuns())
    giveUp(
      'The pinned Node (package "node") was not installed. Run: npm rebuild node --foreground-scripts',
    )
  writeFileSync(INSTALL_STAMP, digest([readFileSync(join(ROOT, 'package-lock.json'), 'utf8')]))
}

const isAlive = (pid) => {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One installation at a time: two would delete each other's files. */
const whileAlone = (work) => {
  const lock = join(tmpdir(), `demarc-install-${digest([ROOT]).slice(0, 16)}`)
  const holder = join(lock, 'pid')
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (waited === 0) say('Another Demarc command is installing here; waiting for it.')
      if (waited > 2 && !isAlive(Number(readOr(holder, '-1'))))
        rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
  const unlock = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', unlock)
  writeFileSync(holder, String(process.pid))
  work()
  unlock()
  process.removeListener('exit', unlock)
}

const schemaTexts = () => {
  const folder = join(ROOT, 'prisma')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Whether the Prisma client was generated from the schema as it is now. */
const isGenerated = (stamp) =>
  existsSync(join(ROOT, 'lib', 'db', 'generated')) && readOr(GENERATE_STAMP, '') === stamp

const generate = (stamp) => {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const cli = join(MODULES, 'prisma', 'build', 'index.js')
  const { status, stdout, stderr } = spawnSync(PINNED_NODE, [cli, 'generate'], {
    cwd: ROOT,
    env: { ...env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
    encoding: 'utf8',
  })
  if (status !== 0)
    giveUp(
      `${stdout ?? ''}${stderr ?? ''}\nGenerating the Prisma client failed; its message stands above.`,
    )
  writeFileSync(GENERATE_STAMP, stamp)
}

const prepare = () => {
  if (!isInstalled()) whileAlone(() => isInstalled() || install())
  const texts = schemaTexts()
  const stamp = digest([...texts, readFileSync(join(MODULES, 'prisma', 'package.json'), 'utf8')])
  if (texts.length > 0 && !isGenerated(stamp))
    whileAlone(() => isGenerated(stamp) || generate(stamp))
}

const run = (entry, args) => {
  const env = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const child = spawn(PINNED_NODE, [resolve(ROOT, entry), ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal signals the whole process group itself; only a signal to this process alone is passed on.
    process.on(signal, () =>
      signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal),
    )
  }
  child.on('error', (error) => giveUp(`The pinned Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

const [major] = process.versions.node.split('.').map(Number)
if (major < 20)
  giveUp(`Demarc needs Node.js 20 or newer to install itself; this is ${process.version}.`)
const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) giveUp('Usage: node tools/run.mjs ENTRY.ts [arguments]')
prepare()
if (entry !== 'prepare') run(entry, args)
