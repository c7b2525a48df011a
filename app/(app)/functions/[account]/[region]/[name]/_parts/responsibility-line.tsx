import { Cloud, User } from 'lucide-react'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { COMPUTE_KIND_TITLES } from '#lib/core/responsibility/compute-kind.ts'
import type { Line, LineCell } from '#lib/core/responsibility/line.ts'
import { RESPONSIBILITY_MATRIX } from '#lib/core/responsibility/matrix.ts'
import { lineOfFunction } from './line-of-function.ts'
import { LineRow } from './line-row.tsx'
import type { PartProps } from './part-props.ts'

const TITLES = new Map<string, string>(RESPONSIBILITY_MATRIX.map(({ id, title }) => [id, title]))

/** The two-sided drawing: AWS on the left, you on the right, the line between them where this function has it. */
export async function ResponsibilityLine(props: PartProps) {
  const line = await lineOfFunction(props)
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <p className="max-w-[88ch]">{sentence(line)}</p>
      <div className="overflow-x-auto">
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">Whose job each layer of this function is</caption>
          <thead className="max-md:sr-only">
            <tr className="text-xs">
              <th scope="col" className="w-72 pb-1 text-left font-medium text-muted">
                Layer
              </th>
              <th scope="col" className="pb-1 font-medium">
                <span className="flex justify-between gap-4">
                  <span className="inline-flex items-center gap-1 text-owner-aws">
                    <Cloud className="size-3.5" aria-hidden="true" /> AWS’s side
                  </span>
                  <span className="inline-flex items-center gap-1 text-owner-customer">
                    Your side <User className="size-3.5" aria-hidden="true" />
                  </span>
                </span>
              </th>
              <th scope="col" className="w-28 pb-1 pl-3 text-left font-medium text-muted">
                Whose
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {line.cells.map((cell) => (
              <LineRow key={cell.layer} title={TITLES.get(cell.layer) ?? cell.layer} cell={cell} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-xs text-muted">
        The thick edge is the line: a full bar on AWS’s side ends at the right, one of yours begins
        at the left, a shared layer has it in the middle.{' '}
        <Link href="/responsibility" className="link">
          Compare with other ways to run code
        </Link>
      </p>
    </div>
  )
}

function sentence({ compute, inVpc, onManagedInstances, cells }: Line): string {
  const kind = compute === null ? 'Of a kind that could not be told' : COMPUTE_KIND_TITLES[compute]
  const added = [inVpc ? 'in a VPC' : '', onManagedInstances ? 'on Managed Instances' : '']
  const what = [kind, ...added.filter((one) => one !== '')].join(', ')
  const layersOf = (owner: LineCell['owner']) => cells.filter((cell) => cell.owner === owner).length
  const moved = cells.filter(({ movedBy }) => movedBy !== null).length
  const parts = [
    `${countOf(layersOf('aws'), 'layer')} AWS’s`,
    `${layersOf('shared')} shared`,
    `${layersOf('customer')} yours`,
    ...(layersOf('publisher') === 0 ? [] : [`${layersOf('publisher')} the publisher’s`]),
    ...(layersOf('unknown') === 0 ? [] : [`${layersOf('unknown')} unknown`]),
  ]
  const movement =
    moved === 0
      ? 'Nothing moved the line: it lies where a plain function on a managed runtime has it.'
      : `${countOf(moved, 'layer')} moved from where a plain function on a managed runtime has them.`
  return `${what}: ${parts.join(', ')}. ${movement}`
}
