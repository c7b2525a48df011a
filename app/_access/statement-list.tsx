import type { StatementRef } from '#lib/core/policy/statement-ref.ts'

const LAYERS: Readonly<Record<StatementRef['layer'], string>> = {
  scp: 'Service control policy',
  rcp: 'Resource control policy',
  identity: 'Identity policy',
  boundary: 'Boundary',
  session: 'Session policy',
  resource: 'Resource policy',
}

/** Statements that decide, each by its document, position and Sid. */
export function StatementList({ by }: { readonly by: readonly StatementRef[] }) {
  if (by.length === 0) return <span className="text-faint">–</span>
  return (
    <ul className="flex flex-col gap-0.5">
      {by.map(({ document, layer, index, sid }) => (
        <li key={`${layer} ${document} ${index}`} className="whitespace-normal break-words text-xs">
          {LAYERS[layer]} <code className="font-mono">{shortName(document)}</code>, statement{' '}
          {index + 1}
          {sid === null ? null : (
            <>
              {' '}
              <code className="font-mono">{sid}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What tells a document apart for people: an ARN without its lead. */
function shortName(document: string): string {
  if (document === 'own-policy') return 'of each function'
  if (!document.startsWith('arn:')) return document
  return document.split(':').slice(5).join(':')
}
