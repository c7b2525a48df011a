import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import type { Area } from '#lib/core/rules/rule.ts'

/** Where a score opens into what it is made of. */
export const areaHref = (asked: AskedScope, area: Area): string =>
  `${scopedHref('/scores', asked, { area })}#contributions`
