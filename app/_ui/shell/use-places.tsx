'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Permission } from '#lib/core/model/permission.ts'
import { DEEDS, type Deed } from './deeds.ts'
import { type Place, type PlaceGroup, placesFor } from './nav.ts'

const Permissions = createContext<readonly Permission[]>([])

/** Tells the shell what the viewer may do, so that it offers nothing that would be refused. */
export function PermissionsGiven(props: {
  readonly permissions: readonly Permission[]
  readonly children: ReactNode
}) {
  return <Permissions.Provider value={props.permissions}>{props.children}</Permissions.Provider>
}

/** The pages that the viewer may open, in groups. */
export function usePlaceGroups(): readonly PlaceGroup[] {
  const permissions = useContext(Permissions)
  return useMemo(() => placesFor(permissions), [permissions])
}

export function usePlaces(): readonly Place[] {
  const groups = usePlaceGroups()
  return useMemo(() => groups.flatMap(({ places }) => places), [groups])
}

/** What the viewer may begin from anywhere. */
export function useDeeds(): readonly Deed[] {
  const permissions = useContext(Permissions)
  return useMemo(
    () =>
      DEEDS.filter(
        ({ permission }) => permission === undefined || permissions.includes(permission),
      ),
    [permissions],
  )
}
