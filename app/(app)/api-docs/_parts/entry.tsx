import type { FieldWords } from '#lib/api/fields-of.ts'

interface Props {
  readonly path: string
  readonly about: string
  readonly tables: readonly { readonly title: string; readonly fields: readonly FieldWords[] }[]
}

/** One address of the API, with what may be asked and what is answered. */
export function Entry({ path, about, tables }: Props) {
  return (
    <li className="px-4 py-3">
      <p className="break-all font-mono text-xs font-medium">GET {path}</p>
      <p className="max-w-prose text-muted">{about}</p>
      {tables
        .filter(({ fields }) => fields.length > 0)
        .map(({ title, fields }) => (
          <details key={title} className="mt-1">
            <summary className="cursor-pointer py-1 text-xs font-medium">
              {title} ({fields.length})<span className="sr-only"> of {path}</span>
            </summary>
            <dl className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[14rem_1fr]">
              {fields.map(({ name, type, about: what }) => (
                <div key={name} className="contents">
                  <dt className="break-all font-mono text-xs">{name}</dt>
                  <dd className="min-w-0 break-words pb-1 text-xs">
                    {what}
                    {type === '' ? null : <span className="block text-muted">{type}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
    </li>
  )
}
