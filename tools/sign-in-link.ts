import { readEnvironment } from '#lib/env.ts'
import { readHolder } from './start/lock-holder.ts'
import { newSignInLink } from './start/new-sign-in-link.ts'
import { openStateFolder } from './start/state-folder.ts'

/** Prints a one-time link to the product that runs in this state folder. */
const address = readHolder(openStateFolder(process.env['DEMARC_HOME']))?.address ?? null
const { DATABASE_URL: databaseUrl } = readEnvironment()
if (address === null || databaseUrl === undefined) {
  process.stderr.write(
    'Demarc does not run here. Start it with npm start; it prints a link itself.\n',
  )
  process.exit(1)
}
process.stdout.write(`${await newSignInLink(databaseUrl, address)}\n`)
