import fc from 'fast-check'
import { expect, it } from 'vitest'
import { squarify } from '#app/(app)/capacity/_overview/tree-layout.ts'

const box = { x: 10, y: 20, width: 600, height: 200 }

it('fills the box, gives each its share, and lays none over another', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(weights, (all) => {
      const placed = squarify(
        all.map((weight) => ({ item: weight, weight })),
        box,
      )
      const total = all.reduce((sum, weight) => sum + weight, 0)
      expect(placed).toHaveLength(all.length)
      for (const { item, x, y, width, height } of placed) {
        expect(width * height).toBeCloseTo((item / total) * box.width * box.height, 3)
        expect(x).toBeGreaterThanOrEqual(box.x - 1e-6)
        expect(y).toBeGreaterThanOrEqual(box.y - 1e-6)
        expect(x + width).toBeLessThanOrEqual(box.x + box.width + 1e-6)
        expect(y + height).toBeLessThanOrEqual(box.y + box.height + 1e-6)
      }
      placed.forEach((a, index) => {
        for (const b of placed.slice(index + 1)) {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
          const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
          expect(Math.min(across, down)).toBeLessThan(1e-6)
        }
      })
    }),
  )
})
