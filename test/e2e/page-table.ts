/** How much script a page may bring: gzip, in KB, what it loads when it is opened. */
export const BUDGETS_KB = { shell: 200, tables: 260, charts: 400, graph: 350 } as const
export type PageKind = keyof typeof BUDGETS_KB

interface PageRow {
  readonly kind: PageKind
  /** Where it is opened; the route itself when left out. */
  readonly at?: string
  /** Links of these kinds are followed from there, the first of each page. */
  readonly follow?: readonly string[]
  /** The page is what the form on the page `at` leads to, once these are filled in. */
  readonly fill?: Readonly<Record<string, string>>
  /** What is pressed then, one after the other. */
  readonly press?: readonly string[]
}

const tables: PageRow = { kind: 'tables' }
const charts: PageRow = { kind: 'charts' }
const graph: PageRow = { kind: 'graph' }
const shell: PageRow = { kind: 'shell' }
const of = (kind: PageKind, at: string, ...follow: readonly string[]): PageRow => ({
  kind,
  at,
  follow,
})

/** Every page of the product, by its route. A page that is not here fails the tests that go through all of them. */
export const PAGE_TABLE: Readonly<Record<string, PageRow>> = {
  '/': charts,
  '/[...rest]': of('shell', '/no-such-page'),
  '/account/sessions': tables,
  '/accounts': tables,
  '/accounts/[id]': of('charts', '/accounts', 'main a[href^="/accounts/"]'),
  '/api-docs': shell,
  '/audit': tables,
  '/capacity': tables,
  '/capacity/advice': tables,
  '/capacity/attachments': tables,
  '/capacity/delete': tables,
  '/capacity/interfaces': tables,
  '/capacity/quotas': tables,
  '/capacity/subnets': tables,
  '/capacity/subnets/[region]/[subnet]': of(
    'charts',
    '/capacity/subnets?q=checkout-tight-a',
    'main a[href^="/capacity/subnets/"]',
  ),
  '/capacity/vpcs/[region]/[vpc]': of(
    'tables',
    '/capacity/subnets?q=checkout-tight-a',
    'main a[href^="/capacity/subnets/"]',
    'main a[href^="/capacity/vpcs/"]',
  ),
  '/coverage': tables,
  '/exceptions': tables,
  '/exceptions/new': tables,
  '/exports': tables,
  '/exports/[id]': {
    kind: 'tables',
    at: '/exports/new',
    fill: { Name: 'All findings' },
    press: ['Make the schedule'],
  },
  '/exports/new': tables,
  '/exposure': tables,
  '/exposure/[account]/[region]/[name]': of(
    'tables',
    '/exposure',
    'main table a[href^="/exposure/"]',
  ),
  '/findings': tables,
  '/findings/[key]': of(
    'tables',
    '/findings',
    'main tbody th a[href*="open="]',
    'a[href^="/findings/"]:not([href*="?"])',
  ),
  '/functions': tables,
  '/functions/[account]/[region]/[name]': of(
    'tables',
    '/functions',
    'main table a[href^="/functions/"]',
  ),
  '/glossary': shell,
  '/graph': graph,
  '/graph/edges': tables,
  '/graph/exfiltration': tables,
  '/graph/node': of('graph', '/graph/edges', 'main a[href^="/graph/node"]'),
  '/guardrails': tables,
  '/guardrails/[account]': of('tables', '/guardrails', 'main a[href^="/guardrails/"]'),
  '/guardrails/generator': tables,
  '/notifications': tables,
  '/notifications/[id]': {
    kind: 'tables',
    at: '/notifications/new',
    fill: { Name: 'All findings', 'Webhook address': 'https://hooks.example.com/demarc' },
    press: ['Notify me', 'Go on to its page, and send a test'],
  },
  '/notifications/new': tables,
  '/report/account/[id]': of(
    'shell',
    '/accounts',
    'main a[href^="/accounts/"]',
    'main a[href^="/report/account/"]',
  ),
  '/report/organization': shell,
  '/responsibility': tables,
  '/rules': tables,
  '/rules/[id]': of('tables', '/rules', 'main table a[href^="/rules/"]'),
  '/runs': tables,
  '/runs/[id]': of('tables', '/runs', 'main table a[href^="/runs/"]'),
  '/runs/diff': tables,
  '/runtimes': of('tables', '/runtimes?runtime=python3.9'),
  '/scores': charts,
  '/settings/access': tables,
  '/settings/access/new': tables,
  '/settings/people': tables,
  '/settings/personal': shell,
  '/settings/tokens': tables,
  '/sign-in': shell,
  '/weights': tables,
}
