/** A value worked out when first asked for, and kept until released. */
export interface Lazy<T> {
  readonly get: () => T
  /** The value if it is there already. */
  readonly held: () => T | null
  readonly release: () => void
}

export function lazily<T>(make: () => T): Lazy<T> {
  let held: { readonly value: T } | null = null
  return {
    get: () => {
      held ??= { value: make() }
      return held.value
    },
    held: () => held?.value ?? null,
    release: () => {
      held = null
    },
  }
}
