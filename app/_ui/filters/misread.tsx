import { PageEmpty } from '../panel/page-empty.tsx'

interface Props {
  readonly title: string
  readonly path: string
  readonly problem: string
}

/** A query that asks for something that there is not: nothing is listed rather than everything. */
export function Misread({ title, path, problem }: Props) {
  return (
    <PageEmpty
      heading={title}
      title="This address asks for something that cannot be answered"
      way={{ href: path, label: 'Without filters' }}
    >
      {problem}
    </PageEmpty>
  )
}
