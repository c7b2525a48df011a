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
const QUERIES = [
  'q',
  'account',
  'ou',
  'after',
  'sort',
  'size',
  'from',
  'to',
  'view',
  'key',
] as const
const PAGES = [
  '/functions',
  '/findings',
  '/accounts',
  '/capacity/subnets',
  '/exposure',
  '/graph/edges',
  '/graph/node',
  '/runs/diff',
  '/scores',
  '/audit',
] as const
const PLACES = [
  '/accounts/{}',
  '/functions/{}/{}/{}',
  '/findings/{}',
  '/capacity/subnets/{}/{}',
  '/guardrails/{}',
  '/runs/{}',
  '/rules/{}',
  '/exposure/{}/{}/{}',
  '/report/account/{}',
] as const

/** What a browser would ask for; a lone percent sign is no address, and refused before any page. */
test('whatever an address holds, the answer is never a failure of ours', async ({ request }) => {
  test.setTimeout(180_000)
  const asked = [
    ...PAGES.flatMap((page, at) =>
      NASTY.map((text, n) => `${page}?${QUERIES[(at + n) % QUERIES.length]}=${text}`),
    ),
    ...PLACES.flatMap((place) => NASTY.slice(0, 6).map((text) => place.replaceAll('{}', text))),
  ]
  const failed: (readonly [string, number])[] = []
  for (const path of asked) {
    const status = (await request.get(path, { maxRedirects: 0 })).status()
    if (status >= 500) failed.push([path.slice(0, 120), status])
  }
  expect(failed).toEqual([])
})
