import { Download } from 'lucide-react'
import { buttonLook } from './button.tsx'

/** Downloads what the page shows. Spreadsheets drop the leading zeros of account ids: the title says so. */
export function CsvButton({ href, what }: { readonly href: string; readonly what: string }) {
  return (
    <a
      href={href}
      download
      className={buttonLook()}
      title="Import account ids as text: a spreadsheet that opens the file directly drops their leading zeros."
    >
      <Download aria-hidden="true" />
      CSV
      <span className="sr-only"> of {what}</span>
    </a>
  )
}
