import { describe, expect, it } from 'vitest'
import { PLACES } from '#app/_ui/shell/nav.ts'

const places = PLACES.flatMap((group) => group.places)

describe('nav', () => {
  it('leads from one key to one page', () => {
    const keys = places.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^[a-z]$/.test(key))).toEqual([])
  })

  it('has the two keys that every such product has', () => {
    const at = (key: string) => places.find((place) => place.key === key)?.href
    expect([at('a'), at('f')]).toEqual(['/accounts', '/findings'])
  })
})
