import { expect, it } from 'vitest'
import { parseTableView, printTableView } from '#app/_ui/table/table-view.ts'

const KNOWN = ['a', 'b', 'c']

it.each([
  ['', { columns: null, dense: false }],
  ['columns=c,a', { columns: ['c', 'a'], dense: false }],
  ['columns=c,x,c&density=dense', { columns: ['c'], dense: true }],
  ['columns=x', { columns: null, dense: false }],
])('reads %j', (query, view) => {
  expect(parseTableView(new URLSearchParams(query), KNOWN)).toEqual(view)
})

it('reads back what it prints, in its order', () => {
  const view = { columns: ['b', 'c', 'a'], dense: true }
  expect(parseTableView(printTableView(view), KNOWN)).toEqual(view)
})
