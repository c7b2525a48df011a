import type { AskedScope } from './scope-of.ts'

/** An address of a scope, with more to ask. */
export function scopedHref(
  path: string,
  { accounts, ou }: AskedScope,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(accounts.length === 0 ? {} : { account: accounts.join(',') }),
    ...(ou === null ? {} : { ou }),
    ...more,
  })
  return query.size === 0 ? path : `${path}?${query}`
}
