import { FIRST_PREVIOUS_HASH } from './audit-link.ts'

/** A point of the chain: what has to come before the next link. */
export interface ChainHead {
  readonly sequence: number
  readonly hash: string
}

export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: FIRST_PREVIOUS_HASH }

export interface HashedLink {
  readonly sequence: number
  readonly previousHash: string
  /** As stored. */
  readonly hash: string
  /** As computed from what the link says now. */
  readonly computed: string
}

export type BrokenLink =
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  | { readonly kind: 'changed'; readonly sequence: number }
  | { readonly kind: 'reordered'; readonly sequence: number }

/** What is wrong with the link that follows a head; null when nothing is. Links are taken in the order of their sequence. */
export function checkLink(head: ChainHead, link: HashedLink): BrokenLink | null {
  const due = head.sequence + 1
  if (link.sequence > due) return { kind: 'missing', from: due, to: link.sequence - 1 }
  if (link.sequence < due) return { kind: 'reordered', sequence: link.sequence }
  if (link.previousHash !== head.hash) return { kind: 'reordered', sequence: link.sequence }
  if (link.hash !== link.computed) return { kind: 'changed', sequence: link.sequence }
  return null
}

/** The finding in a sentence. */
export function brokenLinkWords(broken: BrokenLink): string {
  switch (broken.kind) {
    case 'missing':
      return broken.from === broken.to
        ? `Entry ${broken.from} is missing: the one after it is there.`
        : `Entries ${broken.from} to ${broken.to} are missing: the one after them is there.`
    case 'changed':
      return `Entry ${broken.sequence} was changed after it was written: its contents no longer give its hash.`
    case 'reordered':
      return `Entry ${broken.sequence} does not follow the one before it: it was moved here, or the one before it was replaced.`
  }
}
