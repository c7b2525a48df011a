/** Reads one thing ahead: while this one is worked on, the database reads the next. */
export async function* oneAhead<T, R>(things: readonly T[], read: (thing: T) => Promise<R>) {
  const begin = (index: number): Promise<R> | null => {
    const thing = things[index]
    const reading = thing === undefined ? null : read(thing)
    // Awaited in its turn; a failure before that must not count as unhandled.
    reading?.catch(() => undefined)
    return reading
  }
  let next = begin(0)
  for (let index = 1; next !== null; index += 1) {
    const current: R = await next
    next = begin(index)
    yield current
  }
}
