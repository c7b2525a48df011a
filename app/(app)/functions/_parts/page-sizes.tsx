import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { type FunctionOrder, PAGE_SIZES } from '#lib/core/model/function-order.ts'
import { pageHref } from './page-href.ts'

interface Props {
  readonly query: string
  readonly order: FunctionOrder
}

export function PageSizes({ query, order }: Props) {
  return (
    <ul aria-label="Rows per page" className="flex items-center text-xs">
      {PAGE_SIZES.map((size) => (
        <li key={size}>
          <Link
            href={pageHref(query, { ...order, size })}
            scroll={false}
            aria-label={`${size} rows per page`}
            aria-current={size === order.size ? 'true' : undefined}
            className={cn(
              'numeric inline-flex h-7 min-w-7 items-center justify-center rounded-sm px-1 text-muted hover:text-ink',
              size === order.size && 'font-semibold text-ink',
            )}
          >
            {size}
          </Link>
        </li>
      ))}
    </ul>
  )
}
