/** AWS, or something between it and us, answered what the operation cannot mean. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer'
}

/** The field that an answer must have to be kept at all. Throws UnreadableAnswer when it is missing. */
export function required<T>(value: T | null | undefined, field: string): T {
  if (value !== null && value !== undefined) return value
  throw new UnreadableAnswer(`the answer lacks ${field}`)
}
