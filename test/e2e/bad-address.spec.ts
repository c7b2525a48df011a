import { builtActions } from './enumeration/actions.ts'
import { actionNames, routeFiles } from './enumeration/route-tree.ts'
import { expect, test } from './product.ts'

const NASTY = [
  '%00',
  '%EF%BF%BD',
  '%',
  '..%2F..',
  "'%20or%201=1--",
  'x'.repeat(2_000),
  '__proto__',
] as const
/** Every parameter that some page reads. */
const QUERIES = [
  ...['q', 'account', 'ou', 'after', 'before', 'sort', 'size', 'from', 'to', 'view', 'key', 'open'],
  ...[
    'severity',
    'status',
    'area',
    'rule',
    'region',
    'runtime',
    'package',
    'vpc',
    'audience',
    'tag',
  ],
  ...[
    'state',
    'kind',
    'ask',
    'hops',
    'crossing',
    'days',
    'run',
    'other',
    'action',
    'outcome',
    'scopes',
  ],
] as const

/** The addresses of all pages, with what stands in brackets still in it. */
const PAGES = routeFiles()
  .filter((file) => file.includes('/page.'))
  .map((file) =>
    file
      .replace(/^app/, '')
      .replaceAll(/\/\([^)]*\)/g, '')
      .replace(/\/page\.tsx$/, ''),
  )

const filled = (path: string, text: string) => path.replaceAll(/\[[^\]]*\]/g, text) || '/'

/** NUL is refused at the door, before any page: the rest has to get through. */
const VALUES = NASTY.filter((text) => text !== '%00').map((text) => text.slice(0, 300))

/** A query with something nasty in every parameter, another for each `turn`. */
const queryOf = (turn: number) =>
  QUERIES.map((name, at) => `${name}=${VALUES[(at + turn) % VALUES.length]}`).join('&')

/** What a browser would ask for; a lone percent sign is no address, and refused before any page. */
test('whatever an address holds, the answer is never a failure of ours', async ({ request }) => {
  test.setTimeout(180_000)
  const asked = PAGES.flatMap((page) => [
    ...[0, 1, 2, 3].map((turn) => `${filled(page, '210000000606')}?${queryOf(turn)}`),
    ...(page.includes('[') ? NASTY.slice(0, 6).map((text) => filled(page, text)) : []),
  ])
  expect(PAGES.length).toBeGreaterThan(40)
  let shown = 0
  const failed: (readonly [string, number])[] = []
  for (const path of asked) {
    const status = (await request.get(path, { maxRedirects: 0 })).status()
    if (status === 200) shown += 1
    if (status >= 500) failed.push([path.slice(0, 120), status])
  }
  expect(failed).toEqual([])
  expect(shown).toBeGreaterThan(2 * PAGES.length)
})

/** What React can read, though no page would send it; and what it cannot. */
const READABLE = ['[]', '[null,"$K1"]', '[{"__proto__":{}}]', '["$undefined",7,["x"]]'] as const
const UNREADABLE = ['x', '{"a":', '["$F1"]'] as const

test('whatever is sent to a server action, the answer is no failure of ours', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const actions = builtActions()
  expect(actions.length).toBe(actionNames().length)
  const origin = new URL(process.env['PRODUCT_ADDRESS'] ?? baseURL ?? '').origin
  const wrong: unknown[] = []
  for (const { name, id, path } of actions.filter((one) => !/sign-out|end-one/.test(one.name))) {
    const send = (data: string, type: string, from = origin) =>
      request.post(filled(path, 'x'), {
        headers: { Origin: from, 'Next-Action': id, 'Content-Type': type },
        data,
        maxRedirects: 0,
      })
    for (const body of READABLE) {
      const status = (await send(body, 'text/plain;charset=UTF-8')).status()
      if (status >= 500) wrong.push([name, body, status])
    }
    for (const [due, answer] of [
      [400, await send('{}', 'application/json')],
      [400, await send('', 'text/plain')],
      [403, await send('[]', 'text/plain', 'https://evil.test')],
    ] as const) {
      if (answer.status() !== due) wrong.push([name, due, answer.status()])
    }
    for (const body of UNREADABLE) {
      const text = await (await send(body, 'text/plain;charset=UTF-8')).text()
      if (/node_modules|\bat .*:\d+:\d+|SyntaxError/.test(text)) wrong.push([name, body, text])
    }
  }
  expect(wrong).toEqual([])
})
