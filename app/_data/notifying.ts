import { readEnvironment } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import type { Delivering } from '#lib/notify/deliver-due.ts'
import { database } from './database.ts'

/** What making a notification rule needs beside what the form says. */
export function notifying(): Omit<Delivering, 'accessOf'> {
  const { DEMARC_FINGERPRINT_KEY: key, DEMARC_PRIVATE_WEBHOOKS: targets } = readEnvironment()
  if (key === undefined) {
    throw new AppError(
      'unavailable',
      'DEMARC_FINGERPRINT_KEY is not set for the web server: without it no secret can be made.',
    )
  }
  return { pool: database(), now: () => new Date(), key, privateAllowed: targets === 'allow' }
}
