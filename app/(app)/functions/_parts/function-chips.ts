import type { Chip } from '#app/_ui/filters/chips.tsx'
import { type FunctionFilters, printFunctionFilters } from '#lib/core/model/function-filters.ts'

const WORDS: Readonly<Record<string, string>> = {
  q: 'Name has',
  account: 'Account',
  ou: 'Unit',
  region: 'Region',
  runtime: 'Runtime',
  package: 'Package',
  architecture: 'Architecture',
  vpc: 'In a VPC',
  url: 'Has a URL',
  policy: 'Has a policy',
  layer: 'Layer',
  role: 'Role',
  tag: 'Tag',
  vanished: 'Gone',
}

/** A chip for each value that is asked, with the address that no longer asks for it. The page mark is dropped: it belongs to another list. */
export function functionChips(query: URLSearchParams, filters: FunctionFilters): readonly Chip[] {
  return [...printFunctionFilters(filters)].flatMap(([name, joined]) => {
    const values = LISTS.has(name) ? joined.split(',') : [joined]
    return values.map((value) => ({
      name: WORDS[name] ?? name,
      value,
      without: without(
        query,
        name,
        values.filter((one) => one !== value),
      ),
    }))
  })
}

const LISTS = new Set(['account', 'region', 'runtime', 'package', 'architecture'])

function without(query: URLSearchParams, name: string, rest: readonly string[]): string {
  const next = new URLSearchParams(query)
  next.delete('after')
  next.delete('before')
  if (rest.length === 0) next.delete(name)
  else next.set(name, rest.join(','))
  return next.size === 0 ? '/functions?view=none' : `/functions?${next}`
}
