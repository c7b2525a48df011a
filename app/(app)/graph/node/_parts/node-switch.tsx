import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'

export const ASKS = ['around', 'in', 'out'] as const
export type Ask = (typeof ASKS)[number]
export const HOPS = [1, 2, 3] as const

interface Props {
  readonly node: string
  readonly ask: Ask
  readonly hops: number
  readonly isFunction: boolean
}

const LABELS: Readonly<Record<Ask, string>> = {
  around: 'Around it',
  in: 'What can reach it',
  out: 'What it could reach',
}

/** What is asked of a node, and how far. */
export function NodeSwitch({ node, ask, hops, isFunction }: Props) {
  const href = (next: { readonly ask: Ask; readonly hops: number }) =>
    `/graph/node?${new URLSearchParams({ key: node, ask: next.ask, hops: String(next.hops) })}`
  const asks = ASKS.filter((one) => isFunction || one !== 'in')
  return (
    <nav aria-label="Questions" className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <ul className="flex flex-wrap gap-1">
        {asks.map((one) => (
          <Choice
            key={one}
            href={href({ ask: one, hops })}
            here={one === ask}
            label={LABELS[one]}
          />
        ))}
      </ul>
      <ul className="flex gap-1" aria-label="How far">
        {HOPS.map((one) => (
          <Choice
            key={one}
            href={href({ ask, hops: one })}
            here={one === hops}
            label={`${one} ${one === 1 ? 'hop' : 'hops'}`}
          />
        ))}
      </ul>
    </nav>
  )
}

function Choice(props: { readonly href: string; readonly here: boolean; readonly label: string }) {
  return (
    <li>
      <Link
        href={props.href}
        scroll={false}
        aria-current={props.here ? 'true' : undefined}
        className={cn(
          'inline-flex h-8 items-center rounded-md border px-2.5',
          props.here ? 'border-accent font-medium' : 'border-line text-muted hover:text-ink',
        )}
      >
        {props.label}
      </Link>
    </li>
  )
}
