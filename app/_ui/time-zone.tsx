'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Zone = createContext('UTC')

interface Props {
  readonly zone: string
  readonly children: ReactNode
}

/** The time zone that the viewer chose, for every exact time below. */
export function TimeZone({ zone, children }: Props) {
  return <Zone.Provider value={zone}>{children}</Zone.Provider>
}

export const useTimeZone = (): string => useContext(Zone)
