interface Props {
  /** What is being read, for those who do not see the bars. */
  readonly what: string
  readonly rows?: number
  readonly rowHeight?: number
}

/** Bars of the final rows' size, so that nothing moves when the data comes. */
export function PanelSkeleton({ what, rows = 5, rowHeight = 36 }: Props) {
  return (
    <div role="status" className="px-4 py-1">
      <span className="sr-only">Loading {what}…</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div
          key={row}
          className="flex items-center gap-6"
          style={{ height: rowHeight }}
          aria-hidden="true"
        >
          <div className="skeleton h-3" style={{ width: `${28 + ((row * 13) % 24)}%` }} />
          <div className="skeleton h-3 w-[12%]" />
          <div className="skeleton hidden h-3 w-[18%] sm:block" />
        </div>
      ))}
    </div>
  )
}
