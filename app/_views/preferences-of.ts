import { cache } from 'react'
import { database } from '#app/_data/database.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { readPreferences } from '#lib/db/read/read-preferences.ts'

/** What the viewer chose for themselves: one read a request. */
export const preferencesOf = cache(async () => readPreferences(database(), (await viewer()).id))
