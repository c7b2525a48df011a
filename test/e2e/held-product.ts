import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import type pg from 'pg'
import { startOwnWebServer } from '#tools/web/own-web-server.ts'
import { openProductDatabase } from './product-database.ts'

/** Who is asked for who looks and what there is: a page begins only once it knows that. The rest it reads while it is shown. */
const OPEN = [
  'access_grant',
  'account',
  'api_token',
  'app_session',
  'app_user',
  'audit_entry',
  'organization',
  'organizational_unit',
  'rate_limit',
  'run',
  'saved_view',
  'sign_in_link',
  'viewer_preference',
]

interface HeldProduct {
  readonly context: BrowserContext
  /** From here on nothing that a page reads arrives, until it is let go. */
  readonly hold: () => Promise<void>
  readonly letGo: () => Promise<void>
  /** From here on every such read fails, or none. */
  readonly fail: (failing: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * A web server of its own on the data of the product under test, through views that wait or fail as the test says: a page
 * stays as it is for as long as it is looked at, and no other test waits for it.
 */
export async function withHeldProduct(
  browser: Browser,
  name: string,
  work: (product: HeldProduct) => Promise<void>,
): Promise<void> {
  const product = await start(browser, name)
  await work(product).finally(product.stop)
}

async function start(browser: Browser, name: string): Promise<HeldProduct> {
  const pool = await openProductDatabase()
  await shadow(pool, name)
  const url = new URL(pool.options.connectionString ?? '')
  url.searchParams.set('options', `-c search_path=${name},public`)
  const logs = mkdtempSync(join(tmpdir(), 'demarc-held-'))
  const server = await startOwnWebServer(url.href, join(logs, 'web.log'))
  const context = await browser.newContext({
    baseURL: server.address,
    // A cookie is for all ports of an address, and a session is in the database.
    storageState: process.env['PRODUCT_SIGNED_IN'] ?? '',
    reducedMotion: 'reduce',
  })
  const lock = await pool.connect()
  return {
    context,
    hold: async () => void (await lock.query(`select pg_advisory_lock(hashtext('${name}'))`)),
    letGo: async () => void (await lock.query(`select pg_advisory_unlock(hashtext('${name}'))`)),
    fail: async (failing) =>
      void (await pool.query(`update ${name}.mood set failing = ${failing}`)),
    stop: async () => {
      await context.close()
      await server.stop()
      lock.release()
      await pool.end()
      rmSync(logs, { recursive: true, force: true })
    },
  }
}

/** A view before every table that is held. The gate outlasts the server's own limit on statements, which strikes once. */
async function shadow(pool: pg.Pool, name: string): Promise<void> {
  const { rows } = await pool.query<{ readonly table: string }>(
    `select tablename as table from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    [OPEN],
  )
  await pool.query(`
    create schema ${name};
    create table ${name}.mood as select false as failing;
    create function ${name}.gate() returns int language plpgsql volatile as $$ begin
      if (select failing from ${name}.mood) then raise exception 'The test has this read fail.'; end if;
      loop
        begin
          perform pg_advisory_xact_lock_shared(hashtext('${name}'));
          return 1;
        exception when query_canceled then null;
        end;
      end loop;
    end $$;
    ${rows
      .map(
        ({ table }) =>
          `create view ${name}."${table}" as select * from public."${table}" where (select ${name}.gate()) = 1;`,
      )
      .join('\n')}`)
}
