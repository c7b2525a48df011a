import { describe, expect, it } from 'vitest'
import { databaseOf } from '#tools/start/database-of.ts'

const SERVER = 'postgresql://demarc:secret@db.example:5433'

describe('databaseOf', () => {
  it.each([
    ['sandbox', '/demarc', '/demarc_sandbox'],
    ['sandbox', '/demarc_sandbox', '/demarc_sandbox'],
    ['sandbox', '', '/demarc_sandbox'],
    ['sandbox', '/demarc?sslmode=require', '/demarc_sandbox?sslmode=require'],
    ['aws', '/demarc', '/demarc'],
    ['aws', '', '/demarc'],
  ] as const)('%s data of %s goes into %s', (source, given, expected) => {
    expect(databaseOf(`${SERVER}${given}`, source)).toBe(`${SERVER}${expected}`)
  })

  it('refuses real data in a database of made-up data', () => {
    expect(() => databaseOf(`${SERVER}/demarc_sandbox`, 'aws')).toThrow(/made-up data/)
  })
})
