import type { Database } from '#lib/db/connect.ts'
import { webDatabase } from '#lib/db/web-database.ts'

/** The web server's one pool of connections; opened by the first request. */
export const database = (): Database['pool'] => webDatabase()
