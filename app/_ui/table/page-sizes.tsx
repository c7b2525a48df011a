import { PAGE_SIZES, type PageSize } from '#lib/core/model/function-order.ts'
import { cn } from '../cn.ts'
import { Link } from '../link.tsx'

interface Props {
  readonly size: number
  readonly hrefOf: (size: PageSize) => string
}

/** How many rows a page has. */
export function PageSizes({ size: current, hrefOf }: Props) {
  return (
    <ul aria-label="Rows per page" className="flex items-center text-xs">
      {PAGE_SIZES.map((size) => (
        <li key={size}>
          <Link
            href={hrefOf(size)}
            scroll={false}
            aria-label={`${size} rows per page`}
            aria-current={size === current ? 'true' : undefined}
            className={cn(
              'numeric inline-flex h-7 min-w-7 items-center justify-center rounded-sm px-1 text-muted hover:text-ink',
              size === current && 'font-semibold text-ink',
            )}
          >
            {size}
          </Link>
        </li>
      ))}
    </ul>
  )
}
