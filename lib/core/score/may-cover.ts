import type { Account } from '../model/organization.ts'
import type { Exception } from './exception.ts'
import { hasTag } from './has-tag.ts'
import { isBelow } from './is-below.ts'

/** Whether an exception could cover a finding of the account: false spares looking at its findings. */
export function mayCover({ where }: Pick<Exception, 'where'>, account: Account): boolean {
  switch (where.kind) {
    case 'account':
    case 'finding':
      return where.accountId === account.id
    case 'ou':
      return isBelow(account.ouPath, where.path)
    case 'tag':
      return true
    case 'account-tag':
      return hasTag(account.tags, where)
    case 'arn': {
      const owner = where.glob.split(':')[4] ?? ''
      return !/^\d{12}$/.test(owner) || owner === account.id
    }
  }
}
