'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export interface Selection {
  readonly keys: readonly string[]
  readonly selected: ReadonlySet<string>
  readonly set: (keys: Iterable<string>) => void
  readonly toggle: (key: string) => void
}

const Context = createContext<Selection | null>(null)

/** What of a page of rows is selected; another page begins with nothing. */
export function SelectionProvider({
  keys,
  children,
}: {
  readonly keys: readonly string[]
  readonly children: ReactNode
}) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const page = keys.join(' ')
  useEffect(() => {
    const there = new Set(page.split(' '))
    setSelected((before) => {
      const left = [...before].filter((key) => there.has(key))
      return left.length === before.size ? before : new Set(left)
    })
  }, [page])
  const value = useMemo(
    (): Selection => ({
      keys,
      selected,
      set: (next) => setSelected(new Set(next)),
      toggle: (key) =>
        setSelected((before) => {
          const next = new Set(before)
          if (!next.delete(key)) next.add(key)
          return next
        }),
    }),
    [keys, selected],
  )
  return <Context value={value}>{children}</Context>
}

/** The selection of the table around; null where rows are not to be selected. */
export const useSelection = (): Selection | null => useContext(Context)
