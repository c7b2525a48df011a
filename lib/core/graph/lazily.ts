/** A value worked out when first asked for, and kept until released. */
export interface Lazy<T> {
  readonly get: () => T
  readonly release: () => void
}

export function lazily<T>(make: () => T): Lazy<T> {
  let held: { readonly value: T } | null = null
  return {
    get: () => {
      held ??= { value: make() }
      return held.value
    },
    release: () => {
      held = null
    },
  }
}
