import type { DeletionSubject } from '#lib/core/capacity/deletion-blockers.ts'

type Asked =
  | { readonly kind: 'none' }
  | { readonly kind: 'mistake'; readonly problem: string }
  | { readonly kind: 'subject'; readonly region: string; readonly subject: DeletionSubject }

/** Which subnet or security group the address asks about. */
export function parseDeletion(query: URLSearchParams): Asked {
  const id = query.get('id')?.trim() ?? ''
  const region = query.get('region')?.trim() ?? ''
  if (id === '') return { kind: 'none' }
  if (!/^[a-z0-9-]{4,30}$/.test(region))
    return { kind: 'mistake', problem: 'Choose the Region that it is in.' }
  if (/^subnet-[0-9a-z-]{1,60}$/.test(id))
    return { kind: 'subject', region, subject: { kind: 'subnet', id } }
  if (/^sg-[0-9a-z-]{1,60}$/.test(id))
    return { kind: 'subject', region, subject: { kind: 'security-group', id } }
  return { kind: 'mistake', problem: 'An id begins with subnet- or sg-.' }
}
