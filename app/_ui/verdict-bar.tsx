import { count } from './count.ts'
import { ShareBar } from './share-bar.tsx'

interface Props {
  readonly label: string
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  /** The counts stand beside it anyway. */
  readonly bare?: boolean
}

/** How verdicts ended, without those that do not apply. */
export function VerdictBar({ label, pass, fail, excepted, unknown, bare = false }: Props) {
  if (pass + fail + excepted + unknown === 0) {
    return <span className="text-xs text-faint">Nothing judged right or wrong</span>
  }
  return (
    <span className="flex min-w-32 flex-col gap-1">
      <ShareBar
        label={label}
        shares={[
          { name: 'pass', value: pass, look: 'good' },
          { name: 'fail', value: fail, look: 'bad' },
          { name: 'risk accepted', value: excepted, look: 'neutral' },
          { name: 'unknown', value: unknown, look: 'unknown' },
        ]}
      />
      {bare || excepted + unknown === 0 ? null : (
        <span className="numeric text-2xs text-muted" aria-hidden="true">
          {[
            excepted === 0 ? '' : `${count(excepted)} accepted`,
            unknown === 0 ? '' : `${count(unknown)} unknown`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      )}
    </span>
  )
}
