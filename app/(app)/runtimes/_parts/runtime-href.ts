import type { AskedScope } from '#app/_data/scope-of.ts'

/** The query of a scope, for links that keep it. */
const scopeQuery = ({ accounts, ou }: AskedScope): URLSearchParams =>
  new URLSearchParams({
    ...(accounts.length === 0 ? {} : { account: accounts.join(',') }),
    ...(ou === null ? {} : { ou }),
  })

/** The calendar with one runtime opened: where it runs. */
export function runtimeHref(asked: AskedScope, runtime: string): string {
  const query = scopeQuery(asked)
  query.set('runtime', runtime)
  return `/runtimes?${query}#where`
}

/** The functions on a runtime. */
export function functionsHref(asked: AskedScope, runtime: string): string {
  const query = scopeQuery(asked)
  if (runtime === 'image') query.set('package', 'Image')
  else query.set('runtime', runtime)
  return `/functions?${query}`
}
