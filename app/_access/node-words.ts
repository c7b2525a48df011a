import { HIDDEN } from '#lib/core/access/shown-edge.ts'

export interface NodeWords {
  readonly title: string
  /** What it is, and where. */
  readonly detail: string
}

/** A node of the graph as the screen names it. */
export function nodeWords(key: string, names: ReadonlyMap<string, string> = new Map()): NodeWords {
  if (key.startsWith('arn:')) return arnWords(key)
  if (/^\d{12}$/.test(key)) {
    const name = names.get(key)
    return { title: name ?? key, detail: name === undefined ? 'account outside' : key }
  }
  const fixed = FIXED[key]
  if (fixed !== undefined) return fixed
  const split = key.indexOf(':')
  const [lead, rest] = [key.slice(0, split), key.slice(split + 1)]
  return LEADS[lead]?.(rest, names) ?? { title: key, detail: '' }
}

const FIXED: Readonly<Record<string, NodeWords>> = {
  [HIDDEN]: { title: 'An account outside your scope', detail: 'not shown to you' },
  everyone: { title: 'Any AWS account', detail: 'everyone who signs in to AWS' },
  anonymous: { title: 'Anybody', detail: 'without signing in' },
  outside: { title: 'Functions outside', detail: 'of other organizations' },
  deleted: { title: 'Deleted principals', detail: 'nobody has their ids any more' },
}

const LEADS: Readonly<
  Record<string, (rest: string, names: ReadonlyMap<string, string>) => NodeWords>
> = {
  account: (id, names) => ({ title: names.get(id) ?? id, detail: 'principals of the account' }),
  unit: (id, names) => ({ title: names.get(`unit:${id}`) ?? id, detail: 'organizational unit' }),
  organization: (id) => ({ title: id, detail: 'every account of the organization' }),
  deleted: (id) => ({ title: id, detail: 'a deleted principal' }),
  unlisted: (id) => ({ title: 'Functions not listed', detail: `account ${id}` }),
  outside: (pattern) => ({ title: 'Functions outside', detail: pattern }),
  service: (rest) => {
    const [service = '', source = ''] = rest.split('|')
    return { title: service, detail: source === '' || source === '*' ? 'any source' : source }
  },
  class: (rest) => {
    const [accountId = '', region = ''] = rest.split('/')
    return { title: 'Functions alike', detail: `${region}, account ${accountId}` }
  },
}

function arnWords(arn: string): NodeWords {
  const [, , service = '', region = '', accountId = '', ...rest] = arn.split(':')
  const place = [region, accountId].filter((part) => part !== '').join(' ')
  if (service === 'lambda') return { title: rest.slice(1).join(':'), detail: `function, ${place}` }
  if (service === 'iam' || service === 'sts') {
    const [kind = '', ...path] = rest.join(':').split('/')
    return { title: path.at(-1) ?? arn, detail: `${kind}, ${place}` }
  }
  return { title: rest.join(':'), detail: `${service}, ${place}` }
}
