import { expect, it } from 'vitest'
import { COMPUTE_KINDS } from '#lib/core/responsibility/compute-kind.ts'
import { RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'

const LETTERS = { aws: 'A', shared: 'S', customer: 'C', publisher: 'P' } as const

it('is the matrix, whole: one letter a column, in the order of the columns, = where a VPC changes nothing', () => {
  const drawn = RESPONSIBILITY_MATRIX.map(({ id, cells }) => {
    const letters = COMPUTE_KINDS.map((kind) => {
      const cell = cells[kind]
      return cell === null ? '=' : LETTERS[cell.owner]
    })
    return `${letters.join('')} ${id}`
  })
  expect(drawn).toEqual([
    'AAAAAAA=A facilities',
    'AAAAAAA=A hardware',
    'AAAAAAA=A host',
    'CCAAAAA=A container-runtime',
    'CAAAAAA=A orchestration',
    'SCAAAAA=S isolation',
    'CCAAASP=A guest-os',
    'CCSSSSS=S environment-lifecycle',
    'CCCACCP=A language-runtime',
    'CCCCCCC=C code',
    'CCCSCCP=S bundled-sdk',
    'AAAAAAA=A network-infrastructure',
    'CCCAAAACC vpc-design',
    'CCCAAAACC security-groups',
    'CCCCCCC=C exposure',
    'SSSSSSS=S front-door',
    'CCSAAAASS scaling',
    'SSSSSSSSC encryption-in-transit',
    'CCCCCCC=C resource-configuration',
    'CCCCCCC=C access-management',
    'CCCCCCC=C secrets',
    'CCSAASA=A encryption-at-rest',
    'CCCCCCC=C data',
    'CCCSSSSSS monitoring',
    'CCCCCCC=C vulnerability-scanning',
    'SSSSSSS=S compliance-evidence',
  ])
})

it('gives every cell a sentence', () => {
  for (const row of RESPONSIBILITY_MATRIX) {
    for (const kind of COMPUTE_KINDS) {
      expect(row.cells[kind]?.reason ?? 'Same.', `${row.id} ${kind}`).toMatch(/^[A-Z].*\.$/)
    }
  }
})
