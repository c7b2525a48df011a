import { afterEach, expect, it } from 'vitest'
import { accessOfUser } from '#lib/auth/access-of-user.ts'

const LOCAL = {
  provider: 'local',
  subject: 'administrator',
  email: null,
  emailVerified: false,
  groups: [],
  groupsToldAt: new Date(),
}

afterEach(() => {
  delete process.env['DEMARC_SIGN_IN_LINKS']
})

it('makes the local administrator one only where links are taken', async () => {
  process.env['DEMARC_SIGN_IN_LINKS'] = 'on'
  expect((await accessOfUser(LOCAL, new Date())).roles).toEqual(['admin'])
  process.env['DEMARC_SIGN_IN_LINKS'] = 'off'
  expect((await accessOfUser(LOCAL, new Date())).roles).toEqual([])
})
