import { readEnvironment } from '#lib/env.ts'

/** Whether the database holds the sandbox organization: decided by configuration, never by looking at the data. */
export const isMadeUp = (): boolean => readEnvironment().DEMARC_SOURCE === 'sandbox'
