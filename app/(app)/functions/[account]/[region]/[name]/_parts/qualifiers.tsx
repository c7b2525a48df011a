import { Link } from '#app/_ui/link.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { ObservedValue } from '#app/_ui/observed-value.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { functionPath } from '#lib/core/model/function-place.ts'
import { observePart, observeParts } from '#lib/core/model/observe-function.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

interface Row {
  readonly name: string
  readonly arn: string
  readonly qualifier: string | null
  readonly what: string
}

export async function Qualifiers({ fn, qualifier }: PartProps) {
  const evidence = await evidenceOf(fn)
  const versions = observeParts(evidence, 'function-version')
  const aliases = observeParts(evidence, 'function-alias')
  const path = functionPath({ ...fn, functionName: fn.configuration.functionName })
  const rows: readonly Row[] = [
    { name: '$LATEST', arn: fn.key, qualifier: null, what: 'The newest code' },
    ...aliases.items.map((alias) => ({
      name: alias.name,
      arn: alias.arn,
      qualifier: alias.name,
      what: `Alias of version ${alias.functionVersion}${alias.additionalVersionWeights
        .map(({ version, weight }) => `, ${Math.round(weight * 100)} % to ${version}`)
        .join('')}`,
    })),
    ...versions.items
      .toSorted((a, b) => Number(b.version) - Number(a.version))
      .map(({ version, arn, runtime }) => ({
        name: version,
        arn,
        qualifier: version,
        what: `Version, ${runtime ?? 'container image'}`,
      })),
  ]
  return (
    <>
      {versions.lost === null ? null : <LostNotice what="Versions" why={versions.lost} />}
      {aliases.lost === null ? null : <LostNotice what="Aliases" why={aliases.lost} />}
      <DataTable
        caption="Qualifiers"
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'name',
            header: 'Qualifier',
            cell: (row) => (
              <Link
                href={
                  row.qualifier === null
                    ? path
                    : `${path}?qualifier=${encodeURIComponent(row.qualifier)}`
                }
                scroll={false}
                aria-current={row.qualifier === qualifier ? 'true' : undefined}
                className="font-mono text-xs hover:underline aria-[current]:font-bold"
              >
                {row.name}
              </Link>
            ),
          },
          { id: 'what', header: 'What it is', cell: ({ what }) => what },
          {
            id: 'policy',
            header: 'Policy',
            cell: ({ arn }) => (
              <ObservedValue of={observePart(evidence, 'resource-policy', arn)} absent="None">
                {() => 'Yes'}
              </ObservedValue>
            ),
          },
          {
            id: 'url',
            header: 'URL',
            cell: ({ arn }) => (
              <ObservedValue of={observePart(evidence, 'function-url', arn)} absent="None">
                {({ authType }) => authType}
              </ObservedValue>
            ),
          },
        ]}
      />
    </>
  )
}
