import { Download } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { INPUT_LOOK, LABEL_LOOK } from '#app/_ui/form/field.tsx'
import { UnitOptions } from '#app/_ui/form/unit-options.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { PACK_TABLES } from '#lib/export/exports.ts'

/** Every table of a scope in one archive. A form of its own page: what it asks is the file's address. */
export async function AuditPackForm() {
  const units = await listUnits(await viewerScope(), database())
  return (
    <form
      method="get"
      action="/api/export/audit-pack"
      className="grid items-end gap-3 px-4 py-4 sm:grid-cols-2 xl:grid-cols-4"
    >
      <p className="text-muted sm:col-span-2 xl:col-span-4">
        {PACK_TABLES.length} tables as CSV, with a manifest of their SHA-256 and a text that says
        how to check them and how to recompute a score. The same run gives the same bytes, and the
        audit trail keeps the hash of what was taken.
      </p>
      <label className={LABEL_LOOK}>
        Unit
        <select name="ou" defaultValue="" className={INPUT_LOOK}>
          <UnitOptions none="All that you see" units={units} />
        </select>
      </label>
      <label className={LABEL_LOOK}>
        Account ids, by commas
        <input
          name="account"
          pattern="\s*(\d{12}\s*(,\s*\d{12}\s*)*)?"
          title="Account ids of 12 digits, by commas"
          className={INPUT_LOOK}
        />
      </label>
      <button type="submit" className={`${buttonLook()} justify-self-start`}>
        <Download aria-hidden="true" />
        Audit pack
      </button>
    </form>
  )
}
