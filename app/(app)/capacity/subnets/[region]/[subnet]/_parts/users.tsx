import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'

/** Who and what is in the subnet. */
export function Users({ subnet }: { readonly subnet: SubnetListing }) {
  return (
    <>
      {subnet.blind === null ? null : (
        <LostNotice what="Other interfaces in it" why={subnet.blind} />
      )}
      <DataTable
        caption="Accounts in the subnet"
        rows={subnet.tenants}
        rowKey={({ accountId }) => accountId}
        columns={[
          {
            id: 'account',
            header: 'Account',
            cell: ({ accountId }) => (
              <Link
                href={`/accounts/${accountId}`}
                className="numeric font-mono text-xs hover:underline"
              >
                {accountId}
                {accountId === subnet.ownerId ? ' (owner)' : ''}
              </Link>
            ),
          },
          {
            id: 'functions',
            header: 'Functions',
            align: 'right',
            cell: (row) => count(row.functions),
          },
          {
            id: 'attachments',
            header: 'Attachments',
            align: 'right',
            cell: (row) => count(row.attachments),
          },
          {
            id: 'interfaces',
            header: 'Interfaces',
            align: 'right',
            cell: (row) => count(row.interfaces),
          },
          {
            id: 'addresses',
            header: 'Addresses',
            align: 'right',
            cell: (row) => count(row.addresses),
          },
        ]}
      />
      <DataTable
        caption="Kinds of interfaces in the subnet"
        rows={subnet.byKind}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'kind',
            header: 'Kind',
            cell: ({ name }) => <code className="font-mono text-xs">{name}</code>,
          },
          {
            id: 'interfaces',
            header: 'Interfaces',
            align: 'right',
            cell: (row) => count(row.interfaces),
          },
          {
            id: 'addresses',
            header: 'Addresses',
            align: 'right',
            cell: (row) => count(row.addresses),
          },
        ]}
      />
    </>
  )
}
