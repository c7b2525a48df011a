'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { LayerId } from '#lib/core/responsibility/matrix.ts'
import { KIND_COLUMNS } from './kind-groups.ts'
import { LAYER_GROUPS } from './layer-groups.ts'
import { MatrixCellButton } from './matrix-cell.tsx'
import { MatrixExplainer } from './matrix-explainer.tsx'
import { MatrixHead } from './matrix-head.tsx'

const ROWS = LAYER_GROUPS.flatMap(({ rows }) => rows)
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface Props {
  /** What stands in the last column of a layer: where the viewer's functions sit. */
  readonly ours: Readonly<Partial<Record<LayerId, ReactNode>>>
}

/** The shared responsibility model side by side. One cell is in the tab order; the arrow keys walk from it. */
export function MatrixTable({ ours }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null)
  const [here, there] = chosen ?? [0, 0]
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = `${here + step[0]}-${there + step[1]}`
    frame.current?.querySelector<HTMLButtonElement>(`[data-place="${next}"]`)?.focus()
  }
  return (
    <div>
      <div ref={frame} className="overflow-x-auto">
        <table className="w-full border-separate border-spacing-0 pb-2">
          <caption className="sr-only">
            Whose job each layer is, for each way to run code on AWS
          </caption>
          <MatrixHead />
          {LAYER_GROUPS.map(({ title, rows }) => (
            <tbody key={title}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={KIND_COLUMNS.length + 2}
                  className="px-4 pb-1 pt-3 text-left text-xs font-medium text-muted"
                >
                  <span className="sticky left-4">{title}</span>
                </th>
              </tr>
              {rows.map((row) => {
                const at = ROWS.indexOf(row)
                return (
                  <tr key={row.id}>
                    <th
                      scope="row"
                      className="sticky left-0 z-1 min-w-32 max-w-40 bg-surface py-px pl-4 pr-2 text-left font-normal sm:min-w-52 sm:max-w-64"
                    >
                      {row.title}
                    </th>
                    {KIND_COLUMNS.map(({ kind }, column) => (
                      <MatrixCellButton
                        key={kind}
                        cell={row.cells[kind]}
                        place={[at, column]}
                        chosen={chosen !== null && here === at && there === column}
                        reachable={here === at && there === column}
                        onChoose={() => setChosen([at, column])}
                        onKeyDown={walk}
                      />
                    ))}
                    <td className="px-3 py-1">{ours[row.id] ?? null}</td>
                  </tr>
                )
              })}
            </tbody>
          ))}
        </table>
      </div>
      <MatrixExplainer
        row={chosen === null ? null : (ROWS[here] ?? null)}
        kind={KIND_COLUMNS[there]?.kind ?? 'ec2'}
      />
    </div>
  )
}
