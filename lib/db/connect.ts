import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

/** One pool for everything: Prisma reads over it, streams and set-based writes use it directly. */
export interface Database {
  readonly url: string
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  readonly close: () => Promise<void>
}

export interface ConnectInput {
  readonly url: string
  /** Connections at most. */
  readonly max?: number
  /** How Postgres names the connections: `demarc-web`. */
  readonly name?: string
  readonly statementTimeoutMs?: number
  /** An idle connection that broke. The pool replaces it; without a listener Node would end the process. */
  readonly onError?: (error: Error) => void
}

/** Opens nothing yet: the first query connects. */
export function connect(input: ConnectInput): Database {
  const pool = new pg.Pool({
    connectionString: input.url,
    max: input.max ?? 10,
    application_name: input.name ?? 'demarc',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...(input.statementTimeoutMs === undefined
      ? {}
      : { statement_timeout: input.statementTimeoutMs }),
  })
  const onError = input.onError ?? (() => undefined)
  pool.on('error', onError)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { onConnectionError: onError }) })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { url: input.url, pool, prisma, close }
}
