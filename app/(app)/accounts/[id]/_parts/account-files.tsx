import { Download, Package } from 'lucide-react'

const FILES = [
  ['functions', 'Functions'],
  ['findings', 'Findings'],
  ['scores', 'Scores, to recompute'],
  ['responsibility', 'Responsibility'],
  ['runtimes', 'Runtimes'],
  ['exposure', 'Exposure'],
  ['grants', 'Grants'],
  ['edges', 'Edges'],
  ['guardrails', 'Guardrails'],
  ['capacity-subnets', 'Subnets'],
  ['capacity-attachments', 'Attachments'],
  ['capacity-interfaces', 'Interfaces'],
] as const

/** Everything about the account as files: each list, and the pack of all. */
export function AccountFiles({ accountId }: { readonly accountId: string }) {
  return (
    <div className="px-4 py-3">
      <a href={`/api/export/audit-pack?account=${accountId}`} download className="link font-medium">
        <Package className="mr-1.5 inline size-4" aria-hidden="true" />
        The audit pack: all of these, with a manifest of hashes
      </a>
      <ul className="mt-2 grid grid-cols-1 gap-x-6 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-4">
        {FILES.map(([file, name]) => (
          <li key={file}>
            <a
              href={`/api/export/${file}?bom=1&account=${accountId}`}
              download
              className="inline-flex min-h-7 items-center gap-1.5 hover:underline"
            >
              <Download className="size-3.5 text-muted" aria-hidden="true" />
              {name}
              <span className="sr-only"> as CSV</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">
        Import account ids as text: a spreadsheet that opens a file directly drops their leading
        zeros.
      </p>
    </div>
  )
}
