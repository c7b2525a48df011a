import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { deleteSavedView, insertSavedView } from '#lib/db/write/saved-views.ts'
import { EXPORTS } from '#lib/export/exports.ts'
import { ACTIONS, actionCall, builtActions } from './enumeration/actions.ts'
import { type Canaries, canariesOf } from './enumeration/canaries.ts'
import { makePeople, OWN, type Person } from './enumeration/people.ts'
import { type ListedRoute, ROUTES } from './enumeration/routes.ts'
import { readWorld, type World } from './enumeration/world.ts'
import { expect, test } from './product.ts'
import { openProductDatabase } from './product-database.ts'

/** Every address of the product, as everybody: what each may do, and that whoever sees one account learns nothing of another. */

test.describe.configure({ mode: 'default', timeout: 240_000 })

let pool: pg.Pool
let world: World
let canaries: Canaries
let people: readonly Person[]

test.beforeAll(async () => {
  pool = await openProductDatabase()
  await pool.query(FOREIGN_RUN, [foreignRun, ['210000000707']])
  world = await readWorld(pool, [OWN])
  canaries = canariesOf(world)
  people = await makePeople(pool)
})
test.afterAll(async () => {
  await pool.query('delete from run where id = $1', [foreignRun])
  await pool.end()
})

/** A run of long ago that went through another account alone. */
const FOREIGN_RUN = `insert into run (id, trigger, state, started_at, finished_at, account_ids)
  values ($1, 'test', 'failed', '2001-01-01', '2001-01-01', $2)`
const foreignRun = randomUUID()

const AT_ONCE = 4

async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly to: string | null
}

async function ask(person: Person, path: string, init: RequestInit = {}): Promise<Answer> {
  const address = new URL(path, process.env['PRODUCT_ADDRESS'])
  const answer = await fetch(address, {
    redirect: 'manual',
    ...init,
    headers: { Origin: address.origin, ...person.headers, ...init.headers },
  })
  return {
    status: answer.status,
    text: await answer.text(),
    to: answer.headers.get('location'),
  }
}

const personNamed = (name: string): Person => {
  const found = people.find((person) => person.name === name)
  if (found === undefined) throw new Error(`There is nobody called ${name}.`)
  return found
}

const isPage = ({ file }: ListedRoute) => file.includes('/page.')
const addressesOf = (route: ListedRoute, part: World['own']) => [
  ...(route.general?.(part) ?? []),
  ...(route.named?.(part) ?? []),
]

const OPEN = ['app/sign-in/page.tsx', 'app/api/health/route.ts']

/** What an address must answer to somebody, whatever it is about. */
function dueTo(route: ListedRoute, person: Person): number {
  const { file, permission } = route
  const isNobody = person.name === 'nobody'
  // A sign-in that fails leads back.
  if (permission === 'open') return OPEN.includes(file) ? 200 : 303
  if (isNobody) return isPage(route) ? 307 : 401
  if (permission === 'signed-in' || person.may(permission)) return 200
  return showsNoAccess(route, person) ? 200 : 403
}

/** Who may nothing at all is told whom to ask, on every page with the frame of the application. */
const showsNoAccess = ({ file }: ListedRoute, { name }: Person): boolean =>
  name === 'stranger' && file.startsWith('app/(app)/')

test('answers everybody by what they may do', async () => {
  const wrong: string[] = []
  const asks = people.flatMap((person) =>
    ROUTES.flatMap((route) => {
      const [path] = addressesOf(route, world.own)
      // Sign-ins are counted: what is open to everybody is asked once.
      const isSpare = route.permission === 'open' && person.name !== 'nobody'
      return path === undefined || isSpare ? [] : [{ person, route, path }]
    }),
  )
  await eachOf(asks, async ({ person, route, path }) => {
    const { status, to } = await ask(person, path)
    const due = dueTo(route, person)
    if (status !== due) wrong.push(`${person.name} ${path}: ${status} instead of ${due}`)
    if (person.name === 'nobody' && status === 307 && !to?.includes('/sign-in'))
      wrong.push(`${path} leads to ${to}`)
  })
  expect(asks.length).toBeGreaterThan(250)
  expect(wrong).toEqual([])
})

test('tells whoever has no grant nothing of any account', async () => {
  const everything = canariesOf({
    ...world,
    foreign: { ...world.foreign, accounts: [...world.foreign.accounts, ...world.own.accounts] },
    ownText: '',
  })
  const stranger = personNamed('stranger')
  const told: string[] = []
  await eachOf(ROUTES, async (route) => {
    const [path] = addressesOf(route, world.own)
    if (path === undefined) return
    const { text } = await ask(stranger, path)
    for (const word of everything.foundIn(text, path)) told.push(`${path}: ${word}`)
    if (showsNoAccess(route, stranger)) expect(text).toContain('may see no account')
  })
  expect(told).toEqual([])
})

test('tells the viewer of one account nothing of others', async () => {
  const viewer = personNamed('viewer of one account')
  const wrong: string[] = []
  const asks = ROUTES.filter(({ permission }) => maySee(viewer, permission)).flatMap((route) => [
    ...addressesOf(route, world.own).map((path) => ({ path, due: 200 })),
    ...(route.absent ?? []).map((path) => ({ path, due: 404 })),
    ...(route.general?.(world.foreign) ?? []).map((path) => ({ path, due: 200 })),
    ...(route.named?.(world.foreign) ?? []).map((path) => ({ path, due: 404 })),
  ])
  await eachOf(asks, async ({ path, due }) => {
    const { status, text } = await ask(viewer, path)
    if (status !== due) wrong.push(`${path}: ${status} instead of ${due}`)
    for (const word of canaries.foundIn(text, path)) wrong.push(`${path} names ${word}`)
  })
  expect(asks.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})

const maySee = (person: Person, permission: ListedRoute['permission']): boolean =>
  permission === 'signed-in' || (permission !== 'open' && person.may(permission))

test('opens no view for the viewer of one account that names what is not theirs', async () => {
  const viewer = personNamed('viewer of one account')
  const admin = personNamed('admin')
  const [account] = world.foreign.accounts
  const [unit] = world.foreign.units
  const [fn] = world.foreign.functions
  const views = [`account=${account?.id}`, `ou=${unit?.id}`, `q=${fn?.name}&account=${account?.id}`]
  const now = new Date()
  const wrong: string[] = []
  for (const query of views) {
    const id = randomUUID()
    const whose = { ownerId: 'somebody', ownerName: 'Somebody' }
    const view = {
      id,
      page: '/findings',
      name: `Of ${account?.name}`,
      query,
      kind: 'shared',
      ...whose,
    } as const
    await insertSavedView(pool, view, now)
    for (const path of [`/findings?view=${id}`, '/findings', '/settings/personal', '/']) {
      const { status, text } = await ask(viewer, path)
      if (status !== 200) wrong.push(`${path}: ${status}`)
      for (const word of canaries.foundIn(text, path)) wrong.push(`${path} names ${word}`)
    }
    const seen = await ask(admin, `/findings?view=${id}`)
    expect(canaries.foundIn(seen.text, id).length).toBeGreaterThan(0)
    await deleteSavedView(pool, { id, ownerId: whose.ownerId })
  }
  expect(wrong).toEqual([])
})

test('would see a leak: an administrator is told of others on most pages', async () => {
  const admin = personNamed('admin')
  const telling = new Set<string>()
  await eachOf(ROUTES, async (route) => {
    for (const path of addressesOf(route, world.foreign).slice(0, 1)) {
      const { text } = await ask(admin, path)
      if (canaries.foundIn(text, path).length > 0) telling.add(route.file)
    }
  })
  expect(canaries.size).toBeGreaterThan(500)
  expect(telling.size).toBeGreaterThan(25)
})

test('answers ids of others exactly as ids that there are not', async () => {
  const viewer = personNamed('viewer of one account')
  const unknown = {
    ...world.foreign,
    accounts: [{ id: '999999999999', name: 'no', email: 'no' }],
    functions: [{ account: OWN, region: 'eu-central-1', name: 'no-such-function' }],
    findings: ['00000000-0000-4000-8000-000000000000'],
    runs: ['00000000-0000-4000-8000-000000000000'],
    subnets: [{ region: 'eu-central-1', id: 'subnet-0000000000000dead' }],
    vpcs: [{ region: 'eu-central-1', id: 'vpc-0000000000000dead' }],
  }
  await eachOf(
    ROUTES.filter(({ named }) => named !== undefined),
    async ({ named }) => {
      const [foreign, none] = [named?.(world.foreign)[0], named?.(unknown)[0]]
      if (foreign === undefined || none === undefined) throw new Error('Nothing to ask for.')
      const [a, b] = [await ask(viewer, foreign), await ask(viewer, none)]
      expect([foreign, a.status, seenText(a.text, foreign)]).toEqual([
        foreign,
        b.status,
        seenText(b.text, none),
      ])
    },
  )
})

/** What a reader sees of a page, without what was asked for. */
const seenText = (html: string, asked: string): string => {
  const text = html
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  return asked
    .split(/[/?&=]/)
    .map(decodeURIComponent)
    .filter((part) => part.length > 5)
    .reduce((rest, part) => rest.replaceAll(part, '…'), text)
}

test('hands out files of the own accounts alone', async () => {
  const viewer = personNamed('viewer of one account')
  const wrong: string[] = []
  for (const { name, permission } of EXPORTS) {
    for (const filter of [
      '',
      ...world.foreign.accounts.slice(0, 2).map(({ id }) => `&account=${id}`),
    ]) {
      const path = `/api/export/${name}?run=${world.own.runs[0]}${filter}`
      const { status, text } = await ask(viewer, path)
      const due = viewer.may(permission) ? [200, 404] : [403]
      if (!due.includes(status)) wrong.push(`${path}: ${status}`)
      for (const word of canaries.foundIn(text, path)) wrong.push(`${path} names ${word}`)
    }
    for (const person of people.filter((one) => !one.may(permission))) {
      const { status } = await ask(person, `/api/export/${name}`)
      const due = person.name === 'nobody' ? 401 : 403
      if (status !== due) wrong.push(`${person.name} ${name}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('does nothing for who may not', async () => {
  const counts = async () =>
    (
      await pool.query(`select (select count(*) from access_grant where revoked_at is null) as grants,
        (select count(*) from finding_exception where ended_at is null) as exceptions`)
    ).rows[0]
  const before = await counts()
  const { rows } = await pool.query<{ id: string }>('select id from access_grant')
  const fields = {
    id: rows[0]?.id ?? '',
    expires: '2099-01-01',
    subjectKind: 'user',
    provider: 'x',
    subject: 'x',
    role: 'admin',
    scope: 'everything',
    scopes: '[]',
  }
  const wrong: string[] = []
  for (const action of builtActions()) {
    const asked = ACTIONS[action.name]
    if (asked === undefined) throw new Error(`${action.name} is not listed.`)
    if (asked === 'open' || asked === 'signed-in') continue
    for (const person of people.filter((one) => !one.may(asked))) {
      const { status } = await ask(person, action.path, {
        method: 'POST',
        ...actionCall(action, fields),
      })
      const due = person.name === 'nobody' ? [303, 307] : [403]
      if (!due.includes(status)) wrong.push(`${person.name} ${action.name}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await counts()).toEqual(before)
})
