import type { Metadata } from 'next'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { fieldsOf } from '#lib/api/fields-of.ts'
import { RESOURCES } from '#lib/api/resources.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { columnNote } from '#lib/export/column-notes.ts'
import { EXPORTS } from '#lib/export/exports.ts'
import { CodeBlock } from './_parts/code-block.tsx'
import { Entry } from './_parts/entry.tsx'

export const metadata: Metadata = { title: 'API' }

const EXAMPLE = `curl -H "Authorization: Bearer $DEMARC_TOKEN" \\
  "https://demarc.example.com/api/v1/findings?severity=critical,high&limit=250"`

export default async function ApiPage() {
  await requirePermission('read')
  return (
    <>
      <PageHeader
        title="API"
        about="What the pages list, for programs: the same filters, the same accounts, read only."
        actions={
          <span className="flex gap-3 text-xs">
            <Link href="/settings/tokens" className="link">
              Tokens
            </Link>
            <a href="/api/v1/openapi.json" download className="link">
              OpenAPI document
            </a>
          </span>
        }
      />
      <Panel title="How to ask">
        <div className="flex max-w-prose flex-col gap-3 px-4 py-4">
          <p>
            Send a token in the header, never in the address. It opens what its owner may see at
            that moment, and of that only its own role and accounts.
          </p>
          <CodeBlock text={EXAMPLE} />
          <p>
            An answer has its rows in <code>data</code>, and in <code>next</code> the{' '}
            <code>cursor</code> of the next page, or null on the last. <code>run</code> is the
            newest published run. Send the <code>ETag</code> of an answer back as{' '}
            <code>If-None-Match</code>, and 304 says that nothing has changed.
          </p>
          <p>
            What could not be read is null, <code>unknown</code>, or a row of{' '}
            <code>coverage/gaps</code>; it is never zero. A request that cannot be served is
            answered with a sentence (RFC 9457); 429 says when to come back.
          </p>
        </div>
      </Panel>
      <Panel title="Lists" about="JSON, page by page">
        <ul className="divide-y divide-line">
          {RESOURCES.map(({ path, about, parameters, row }) => (
            <Entry
              key={path}
              path={`/api/v1/${path}`}
              about={about}
              tables={[
                { title: 'Parameters', fields: fieldsOf(parameters) },
                { title: 'Each row', fields: fieldsOf(row) },
              ]}
            />
          ))}
        </ul>
      </Panel>
      <Panel
        title="Files"
        about="CSV, whole; with manifest=1 the manifest of the file, with its SHA-256"
      >
        <ul className="divide-y divide-line">
          <Entry
            path="/api/v1/exports/audit-pack"
            about="Every table of a scope in one zip, with manifest and instructions: the same byte for byte from the same run."
            tables={[]}
          />
          {EXPORTS.map(({ name, about, parameters, headers }) => (
            <Entry
              key={name}
              path={`/api/v1/exports/${name}`}
              about={about}
              tables={[
                { title: 'Parameters', fields: fieldsOf(parameters) },
                {
                  title: 'Columns',
                  fields: headers.map((header) => ({
                    name: header,
                    type: '',
                    about: columnNote(name, header),
                  })),
                },
              ]}
            />
          ))}
        </ul>
      </Panel>
    </>
  )
}
