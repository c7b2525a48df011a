import { Download } from 'lucide-react'
import { buttonLook } from './button.tsx'

interface Props {
  readonly href: string
  readonly what: string
  readonly label?: string
}

/** Downloads what the page shows. Spreadsheets drop the leading zeros of account ids: the title says so. */
export function CsvButton({ href, what, label = 'CSV' }: Props) {
  return (
    <span className="inline-flex items-center gap-2">
      <a
        href={href}
        download
        className={buttonLook()}
        title="Import account ids as text: a spreadsheet that opens the file directly drops their leading zeros."
      >
        <Download aria-hidden="true" />
        {label}
        <span className="sr-only"> of {what}</span>
      </a>
      <a
        href={`${href}&manifest=1`}
        download
        className="link text-xs"
        title="Filter, run, rows, SHA-256 and coverage of the file, as JSON."
      >
        Manifest
        <span className="sr-only"> of the file of {what}</span>
      </a>
    </span>
  )
}
