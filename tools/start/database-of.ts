export type DataSource = 'sandbox' | 'aws'

const MADE_UP = '_sandbox'

/**
 * The address of the database that a source's data belongs in, on the server that `url` names. Made-up data goes into
 * a database whose name ends in `_sandbox`, and real data never does: the two cannot meet. Throws when they would.
 */
export function databaseOf(url: string, source: DataSource): string {
  const address = new URL(url)
  const name = address.pathname.slice(1) || 'demarc'
  if (source === 'aws' && name.endsWith(MADE_UP)) {
    throw new RangeError(
      `DATABASE_URL names ${name}, which is a database of made-up data. Name another one, or leave DEMARC_SOURCE out.`,
    )
  }
  const isRight = source === 'aws' || name.endsWith(MADE_UP)
  address.pathname = `/${isRight ? name : `${name}${MADE_UP}`}`
  return address.href
}
