import type { AskedScope } from '#app/_data/scope-of.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { type Sum, sumBy } from '#lib/core/model/sum-by.ts'
import { groupsOf } from './groups.ts'

export async function Regions({ asked }: { readonly asked: AskedScope }) {
  const groups = await groupsOf(asked.accounts.join(','), asked.ou)
  const sums = sumBy(
    groups,
    ({ region }) => region,
    ({ functions }) => functions,
  )
  if (sums.length === 0) return <PanelEmpty kind="no-match" title="No functions in this scope" />
  const scope = [
    ...(asked.accounts.length === 0 ? [] : [`&account=${asked.accounts.join(',')}`]),
    ...(asked.ou === null ? [] : [`&ou=${asked.ou}`]),
  ].join('')
  const part = (region: string, kind: (group: (typeof groups)[number]) => boolean) =>
    count(
      groups
        .filter((group) => group.region === region && kind(group))
        .reduce((sum, { functions }) => sum + functions, 0),
    )
  const columns: readonly TableColumn<Sum>[] = [
    {
      id: 'region',
      header: 'Region',
      cell: ({ name }) => (
        <Link href={`/functions?region=${name}${scope}`} className="hover:underline">
          {name}
        </Link>
      ),
    },
    { id: 'functions', header: 'Functions', align: 'right', cell: ({ total }) => count(total) },
    {
      id: 'vpc',
      header: 'In a VPC',
      align: 'right',
      cell: ({ name }) => part(name, ({ inVpc }) => inVpc),
    },
    {
      id: 'zip',
      header: 'Zip',
      align: 'right',
      cell: ({ name }) => part(name, ({ packageType }) => packageType === 'Zip'),
    },
    {
      id: 'image',
      header: 'Image',
      align: 'right',
      cell: ({ name }) => part(name, ({ packageType }) => packageType === 'Image'),
    },
  ]
  return (
    <DataTable
      caption="Functions by Region"
      columns={columns}
      rows={sums}
      rowKey={({ name }) => name}
    />
  )
}
