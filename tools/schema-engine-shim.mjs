#!/usr/bin/env node
// The Prisma CLI insists on a native schema engine that no npm package carries. This stands in for it:
// the engine's JSON-RPC on stdio, answered by the same engine compiled to WebAssembly, over pg.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const require = createRequire(import.meta.url)
const PG_CHAR = 18
const PG_TEXT = 25

let panic = null

async function loadEngine() {
  // Where the engine leaves its last words; the trap that follows says nothing.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message
      log('ERROR', message)
    },
  }
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

// Discrete parts: with a connection string in the configuration pg ignores `database`, and the shadow
// database that Migrate resets would be the main one.
function connectionParts(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const ssl = searchParams.get('sslmode')
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
    ...(ssl === null || ssl === 'disable'
      ? {}
      : { ssl: { rejectUnauthorized: ssl === 'verify-full' } }),
  }
}

// One session: Migrate's advisory lock must be held by the connection that runs the scripts.
function openPool(parts) {
  const pool = new pg.Pool({ ...parts, max: 1 })
  pool.on('error', () => {})
  return pool
}

async function openAdapter(parts, dispose) {
  const pool = openPool(parts)
  const adapter = await new PrismaPg(pool).connect()
  return Object.assign(Object.create(adapter), {
    queryRaw: (query) => withReadableChar(adapter, pool, query),
    executeScript: (script) => wholeScript(adapter, pool, script),
    dispose: async () => {
      await pool.end()
      await dispose?.()
    },
  })
}

// pg_catalog's "char" has no column type in the adapter, and the engine unwraps some of its columns as a character.
async function withReadableChar(adapter, pool, query) {
  const chars = []
  const readable = Object.assign(Object.create(pool), {
    query: async (input) => {
      const result = await pool.query(input)
      for (const [index, field] of result.fields.entries()) {
        if (field.dataTypeID !== PG_CHAR) continue
        field.dataTypeID = PG_TEXT
        chars.push(index)
      }
      return result
    },
  })
  const answer = await Object.getPrototypeOf(adapter).queryRaw.call(
    Object.assign(Object.create(adapter), { client: readable }),
    query,
  )
  for (const index of chars) answer.columnTypes[index] = ColumnTypeEnum.Character
  return answer
}

// The adapter splits scripts at every semicolon, function bodies and literals included.
async function wholeScript(adapter, pool, script) {
  try {
    await pool.query(script)
  } catch (error) {
    adapter.onError(error)
  }
}

function adapterFactory(url) {
  const parts = connectionParts(url)
  const connect = () => openAdapter(parts)
  const connectToShadowDb = async () => {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await onServer(parts, `CREATE DATABASE "${database}"`)
    return openAdapter({ ...parts, database }, () =>
      onServer(parts, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
    )
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb,
  })
}

async function onServer(parts, statement) {
  const client = new pg.Client(parts)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const log = (level, message, extra = {}) =>
  process.stderr.write(
    `${JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields: { message, ...extra },
      target: 'schema_engine::logger',
    })}\n`,
  )

const option = (name) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const options = (name) =>
  process.argv.flatMap((word, at) => (word === name ? [process.argv[at + 1]] : []))

function datasourceUrl() {
  const text = option('--datasource')
  if (text === undefined) return undefined
  return text.startsWith('{') ? JSON.parse(text).url : text
}

const NO_DATABASE = '3D000'

async function cli() {
  const command = ['can-connect-to-database', 'create-database', 'drop-database'].find((name) =>
    process.argv.includes(name),
  )
  const parts = connectionParts(datasourceUrl())
  const server = { ...parts, database: 'postgres' }
  try {
    if (command === 'can-connect-to-database') await onServer(parts, 'SELECT 1')
    if (command === 'create-database') await onServer(server, `CREATE DATABASE "${parts.database}"`)
    if (command === 'drop-database') {
      await onServer(server, `DROP DATABASE "${parts.database}" WITH (FORCE)`)
    }
  } catch (error) {
    const { host, port, database } = parts
    const code = error.code === NO_DATABASE ? 'P1003' : 'P1001'
    const text =
      code === 'P1003'
        ? `Database \`${database}\` does not exist`
        : `Can't use the database server at \`${host}:${port}\`: ${error.message}`
    log('ERROR', text, { error_code: code })
    process.exit(1)
  }
  process.exit(0)
}

const send = (message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

async function openEngine(url) {
  const SchemaEngine = await loadEngine()
  const datamodels = await Promise.all(
    options('--datamodels').map(async (path) => [path, await readFile(path, 'utf8')]),
  )
  const onLog = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  return SchemaEngine.new(
    { datamodels: datamodels.length === 0 ? undefined : datamodels },
    onLog,
    adapterFactory(url),
  )
}

async function answer(engine, { method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (method === 'createDatabase') {
    const parts = connectionParts(params.datasource.url ?? datasourceUrl())
    await onServer({ ...parts, database: 'postgres' }, `CREATE DATABASE "${parts.database}"`)
    return { databaseName: parts.database }
  }
  if (method === 'dbExecute') {
    const url = params.datasourceType.url ?? datasourceUrl()
    await onServer(connectionParts(url), params.script)
    return {}
  }
  const result = await engine[method](params)
  if (method === 'diff' && result.stdout) {
    send({ id: randomUUID(), method: 'print', params: { content: result.stdout } })
  }
  return result ?? {}
}

function rpcError(error) {
  const known = error?.error_code ?? error?.code
  const message = panic ?? error?.message ?? String(error)
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, meta: error?.meta ?? null, error_code: known ?? null },
  }
}

async function serve() {
  const engines = new Map()
  const engineFor = ({ params }) => {
    const url = [params?.from?.url, params?.to?.url, params?.datasource?.url, datasourceUrl()].find(
      Boolean,
    )
    const key = url ?? 'postgresql://nobody@127.0.0.1:5432/none'
    if (!engines.has(key)) engines.set(key, openEngine(key))
    return engines.get(key)
  }
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const request = JSON.parse(line)
    if (request.method === undefined) continue
    try {
      send({ id: request.id, result: await answer(await engineFor(request), request) })
    } catch (error) {
      send({ id: request.id, error: rpcError(error) })
    }
  }
  process.exit(0)
}

if (process.argv.includes('cli')) await cli()
else await serve()
