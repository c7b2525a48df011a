import type { Instrumentation } from 'next'

/** What Next calls when a page or a server action has failed. */
export const onRequestError: Instrumentation.onRequestError = async (...given) => {
  if (process.env['NEXT_RUNTIME'] === 'edge') return
  const { logRequestError } = await import('#app/_data/log-request-error.ts')
  logRequestError(...given)
}
