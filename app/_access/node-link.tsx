import { HIDDEN } from '#lib/core/access/shown-edge.ts'
import { Link } from '../_ui/link.tsx'
import { nodeWords } from './node-words.ts'

interface Props {
  readonly node: string
  readonly names?: ReadonlyMap<string, string>
}

/** A node by its name, and what it is; a link to what surrounds it. */
export function NodeLink({ node, names }: Props) {
  const { title, detail } = nodeWords(node, names)
  return (
    <span className="block max-w-96">
      {node === HIDDEN ? (
        <span className="block truncate">{title}</span>
      ) : (
        <Link
          href={`/graph/node?key=${encodeURIComponent(node)}`}
          title={node}
          className="block truncate font-medium hover:underline"
        >
          {title}
        </Link>
      )}
      <span className="block truncate text-xs text-muted">{detail}</span>
    </span>
  )
}
