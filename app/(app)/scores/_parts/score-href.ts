import type { AskedScope } from '#app/_data/scope-of.ts'
import type { Area } from '#lib/core/rules/rule.ts'

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

/** Where a score opens into what it is made of. */
export const areaHref = (asked: AskedScope, area: Area): string =>
  `${scopedHref('/scores', asked, { area })}#contributions`
