import { COMPUTE_KIND_TITLES } from '#lib/core/responsibility/compute-kind.ts'
import { KIND_COLUMNS, KIND_GROUPS } from './kind-groups.ts'

export function MatrixHead() {
  return (
    <thead>
      <tr className="text-2xs text-muted">
        <td className="sticky left-0 z-1 bg-surface" />
        {KIND_GROUPS.map(({ title, columns }) => (
          <th
            key={title}
            scope="colgroup"
            colSpan={columns.length}
            className="border-b border-line px-1 pt-2 text-left font-medium"
          >
            {title}
          </th>
        ))}
        <td />
      </tr>
      <tr className="text-xs">
        <th scope="col" className="sticky left-0 z-1 bg-surface py-1.5 pl-4 text-left font-medium">
          Layer
        </th>
        {KIND_COLUMNS.map(({ kind, short }) => (
          <th
            key={kind}
            scope="col"
            title={COMPUTE_KIND_TITLES[kind]}
            className="min-w-19 px-1 py-1.5 text-left align-bottom font-medium"
          >
            {short}
          </th>
        ))}
        <th scope="col" className="min-w-44 px-3 py-1.5 text-left align-bottom font-medium">
          Your functions
        </th>
      </tr>
    </thead>
  )
}
