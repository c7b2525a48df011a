import { readEnvironment } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { connect, type Database } from './connect.ts'

/** A page's query that takes longer than this is given up: the pages promise answers in milliseconds. */
const STATEMENT_TIMEOUT_MS = 5_000
const CONNECTIONS = 10

let pool: Database['pool'] | null = null

/** The web server's one pool of connections; opened by the first request. */
export function webDatabase(): Database['pool'] {
  pool ??= open()
  return pool
}

function open(): Database['pool'] {
  const { DATABASE_URL: url } = readEnvironment()
  if (url === undefined) throw new AppError('unavailable', 'DATABASE_URL is not set.')
  return connect({
    url,
    max: CONNECTIONS,
    name: 'demarc-web',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  }).pool
}
