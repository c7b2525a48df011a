'use client'

import { useEffect, useState } from 'react'
import type { FilterFacet } from './filter-bar.tsx'

/** Facets with what is only known once it was read or counted. */
export interface ComingFacets {
  readonly facets: readonly FilterFacet[]
  /** More were there than are counted: each count is a lower bound. */
  readonly atLeast: boolean
}

/** The facets as far as they are known by now: a filter can be used before its counts come, and stays open when they do. */
export function useComingFacets(
  known: readonly FilterFacet[],
  coming: Promise<ComingFacets> | undefined,
): ComingFacets {
  const [come, setCome] = useState<ComingFacets | null>(null)
  useEffect(() => {
    let isCurrent = true
    // Uncounted filters still filter; why the read failed is in the server's log.
    coming?.then(
      (next) => (isCurrent ? setCome(next) : undefined),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [coming])
  return come ?? { facets: known, atLeast: false }
}
