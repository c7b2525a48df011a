import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  /** What it says, in a sentence. */
  readonly about: ReactNode
  readonly children: ReactNode
}

export function ReportSection({ title, about, children }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="report-section flex flex-col gap-2">
      <h2 id={heading} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="max-w-[80ch] text-muted">{about}</p>
      {children}
    </section>
  )
}
