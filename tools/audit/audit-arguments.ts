import type { ChainHead } from '#lib/core/audit/check-link.ts'

export const USAGE = `npm run audit -- verify [--head SEQUENCE:HASH]
  Recomputes the hash chain of the audit trail and names the first broken link. With --head, a head that was noted
  elsewhere, it also proves that nothing was cut off since.
npm run audit -- head
  Prints the newest entry as SEQUENCE:HASH, to note where nobody who can write to the database can.
npm run audit -- export [--since SEQUENCE]
  Prints the entries after that one, a line of JSON each, with all that the hashes cover.
Exit code 0: whole; 1: broken; 64: wrong arguments.
`

export type AuditCommand =
  | { readonly kind: 'verify'; readonly noted: ChainHead | null }
  | { readonly kind: 'head' }
  | { readonly kind: 'export'; readonly since: number }

/** What the words after `npm run audit --` ask for; null when they are none of the usage. */
export function auditCommand(words: readonly string[]): AuditCommand | null {
  const [name, flag, value, ...more] = words
  if (more.length > 0 || (flag !== undefined && value === undefined)) return null
  switch (name) {
    case 'head':
      return flag === undefined ? { kind: 'head' } : null
    case 'export':
      return flag === undefined ? { kind: 'export', since: 0 } : exportSince(flag, value)
    case 'verify':
      return flag === undefined ? { kind: 'verify', noted: null } : verifyFrom(flag, value)
    default:
      return null
  }
}

const exportSince = (flag: string, value = ''): AuditCommand | null =>
  flag === '--since' && /^\d{1,15}$/.test(value) ? { kind: 'export', since: Number(value) } : null

function verifyFrom(flag: string, value = ''): AuditCommand | null {
  const [, sequence, hash] = /^(\d{1,15}):(\S{1,100})$/.exec(value) ?? []
  if (flag !== '--head' || sequence === undefined || hash === undefined) return null
  return { kind: 'verify', noted: { sequence: Number(sequence), hash } }
}
