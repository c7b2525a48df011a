import { expect, it } from 'vitest'
import type { DrawnEdge, DrawnNode } from '#app/(app)/graph/_parts/drawing.ts'
import { foldAlike } from '#app/(app)/graph/node/_parts/fold-alike.ts'

const FN = 'arn:aws:lambda:eu-west-1:111111111111:function:pay'
const role = (index: number, account = '111111111111') =>
  `arn:aws:iam::${account}:role/r${String(index).padStart(2, '0')}`
const node = (id: string): DrawnNode => ({ id, title: id, detail: '', href: null, look: 'own' })
const edge = (from: string, verdict: DrawnEdge['verdict'] = 'proven'): DrawnEdge => ({
  id: `${from} ${FN}`,
  from,
  to: FN,
  verdict,
  label: 'Invoke API',
  weight: 1,
  href: null,
})
const picture = (edges: readonly DrawnEdge[]) =>
  foldAlike({ nodes: [FN, ...edges.map(({ from }) => from)].map(node), edges }, FN)
const alike = Array.from({ length: 9 }, (_, index) => edge(role(index)))

it('draws nine callers that say the same as one box and one line', () => {
  const { nodes, edges } = picture(alike)
  expect(nodes.map(({ title }) => title)).toEqual([FN, '9 roles and users'])
  expect(edges).toMatchObject([{ from: nodes[1]?.id, to: FN, weight: 9, verdict: 'proven' }])
  expect(nodes[1]?.href).toBe(
    `/graph/edges?${new URLSearchParams({ from: '111111111111', q: FN })}`,
  )
})

it.each<[string, readonly DrawnEdge[]]>([
  ['eight', alike.slice(0, 8)],
  ['one more of another account', [...alike.slice(0, 8), edge(role(8, '222222222222'))]],
  ['one more with another verdict', [...alike.slice(0, 8), edge(role(8), 'unknown')]],
])('leaves them apart: %s', (_, edges) => {
  expect(picture(edges).nodes).toHaveLength(edges.length + 1)
})

it('never folds what is looked at', () => {
  const { nodes } = foldAlike(
    { nodes: [FN, ...alike.map(({ from }) => from)].map(node), edges: alike },
    role(0),
  )
  expect(nodes.map(({ id }) => id)).toContain(role(0))
})
