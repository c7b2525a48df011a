import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import type { ExceptionScope } from '#lib/core/score/exception-scopes.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'

/** What an exception covers, in words. */
export const whatWords = ({ what }: Pick<ExceptionScope, 'what'>): string =>
  what.kind === 'rule'
    ? (ruleInfo(what.ruleId)?.title ?? what.ruleId)
    : `Everything in ${AREA_TITLES[what.area].toLowerCase()}`

/** Where it covers it, in words. */
export function whereWords({ where }: Pick<ExceptionScope, 'where'>): string {
  switch (where.kind) {
    case 'account':
      return `account ${where.accountId}`
    case 'ou':
      return where.path === '/' ? 'the whole organization' : `unit ${where.path} and below`
    case 'tag':
      return `functions tagged ${where.key}=${where.value}`
    case 'account-tag':
      return `accounts tagged ${where.key}=${where.value}`
    case 'arn':
      return where.glob
    case 'finding':
      return where.qualifier === null ? where.resource : `${where.resource}:${where.qualifier}`
  }
}
