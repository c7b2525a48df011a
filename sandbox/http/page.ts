import { AwsError } from './aws-error.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** One page of a list that is held whole; the marker is an opaque offset, refused when it is not one of ours. */
export function pageOf<T>(
  all: readonly T[],
  { marker, size }: { readonly marker: string | null; readonly size: number },
): Page<T> {
  const start = readMarker(marker)
  const end = start + size
  return { items: all.slice(start, end), next: end < all.length ? writeMarker(end) : null }
}

export const writeMarker = (offset: number): string =>
  Buffer.from(`demarc:${offset}`).toString('base64')

export function readMarker(marker: string | null): number {
  if (marker === null) return 0
  const match = /^demarc:(\d+)$/.exec(Buffer.from(marker, 'base64').toString())
  if (match === null) {
    throw new AwsError('InvalidParameterValueException', 'The pagination token is not valid.')
  }
  return Number(match[1])
}
