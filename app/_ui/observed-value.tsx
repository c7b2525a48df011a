import type { ReactNode } from 'react'
import type { Observed } from '#lib/core/model/observed.ts'
import { Unknown } from './unknown.tsx'

interface Props<T> {
  readonly of: Observed<T | null>
  /** What to say when AWS confirmed that there is none. */
  readonly absent: string
  readonly children: (value: T) => ReactNode
}

/** A fact of a separate read in its three states: there, confirmed absent, unknown with the reason. */
export function ObservedValue<T>({ of, absent, children }: Props<T>) {
  if (!of.seen) return <Unknown why={of.why} />
  if (of.value === null) return <span className="text-faint">{absent}</span>
  return <>{children(of.value)}</>
}
