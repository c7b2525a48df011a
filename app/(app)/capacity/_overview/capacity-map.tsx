import { Link } from '#app/_ui/link.tsx'
import { subnetPath } from '#lib/core/capacity/capacity-paths.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import type { SubnetCapacityRow } from '#lib/db/read/list-subnet-capacity.ts'
import { URGENCY_LOOKS } from '../_parts/urgency-badge.tsx'
import { subnetTree, type Tile, tilesOf } from './subnet-tree.ts'

const WIDTH = 1200
const HEIGHT = 380

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`

const placeOf = ({ x, y, width, height }: Tile) => ({
  left: percent(x, WIDTH),
  top: percent(y, HEIGHT),
  width: percent(width, WIDTH),
  height: percent(height, HEIGHT),
})

/** Subnets by account, VPC and zone, coloured by what is left; the same as a table behind it. */
export function CapacityMap({ rows }: { readonly rows: readonly SubnetCapacityRow[] }) {
  const tiles = tilesOf(subnetTree(rows), { x: 0, y: 0, width: WIDTH, height: HEIGHT })
  const present = URGENCIES.filter((urgency) => rows.some((row) => row.urgency === urgency))
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-label="Colours">
        {present.map((urgency) => (
          <li key={urgency} className="inline-flex items-center gap-1.5">
            <Swatch urgency={urgency} />
            {URGENCY_LOOKS[urgency].word}
          </li>
        ))}
      </ul>
      <section
        aria-label="Map of subnets by account, VPC and zone"
        className="relative hidden w-full sm:block"
        style={{ height: HEIGHT }}
      >
        {tiles.map((tile) =>
          tile.node.subnet === null ? (
            <Group key={`${tile.depth} ${tile.x} ${tile.y}`} tile={tile} />
          ) : (
            <Leaf key={tile.node.subnet.key} tile={tile} subnet={tile.node.subnet} />
          ),
        )}
      </section>
      <MapTable rows={rows} />
    </div>
  )
}

function Swatch({ urgency }: { readonly urgency: keyof typeof URGENCY_LOOKS }) {
  return (
    <span
      className={
        urgency === 'unknown' ? 'hatched size-2.5 rounded-[2px]' : 'size-2.5 rounded-[2px]'
      }
      style={urgency === 'unknown' ? undefined : { background: URGENCY_LOOKS[urgency].color }}
      aria-hidden="true"
    />
  )
}

function Group({ tile }: { readonly tile: Tile }) {
  if (tile.depth > 1) return null
  return (
    <div
      style={placeOf(tile)}
      className="absolute overflow-hidden rounded-sm border border-line bg-sunken px-1 text-2xs leading-4 text-muted"
      title={tile.node.label}
      aria-hidden="true"
    >
      <span className={tile.depth === 0 ? 'truncate font-medium text-ink' : 'truncate'}>
        {tile.node.label}
      </span>
    </div>
  )
}

function Leaf({ tile, subnet }: { readonly tile: Tile; readonly subnet: SubnetCapacityRow }) {
  const { word, color } = URGENCY_LOOKS[subnet.urgency]
  const free =
    subnet.free === null
      ? 'free addresses, of which the number is unknown'
      : `of ${subnet.usable ?? 'unknown'} free`
  const hatched = subnet.urgency === 'unknown'
  return (
    <Link
      href={subnetPath(subnet)}
      title={`${subnet.name ?? subnet.subnetId}: ${subnet.free ?? ''} ${free}, ${word}`}
      style={{
        ...placeOf(tile),
        ...(hatched
          ? {}
          : {
              background: `color-mix(in oklab, ${color} 22%, var(--surface))`,
              borderColor: color,
            }),
      }}
      className={`absolute overflow-hidden rounded-[3px] border px-1 text-2xs leading-4 text-ink hover:z-10 focus-visible:z-10 ${hatched ? 'hatched border-line-strong' : ''}`}
    >
      <span className="block truncate">{subnet.name ?? subnet.subnetId}</span>
      <span className="numeric block truncate">{subnet.free ?? '?'}</span>
      <span className="sr-only">
        {' '}
        {free}: {word}
      </span>
    </Link>
  )
}

function MapTable({ rows }: { readonly rows: readonly SubnetCapacityRow[] }) {
  return (
    <details className="text-xs">
      <summary className="inline-flex h-6 items-center text-muted hover:text-ink">
        Show as a table
      </summary>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">Subnets by account, VPC and zone</caption>
          <thead>
            <tr className="text-left text-muted">
              {['Subnet', 'Account', 'VPC', 'Zone', 'State', 'Free', 'Usable'].map((name) => (
                <th key={name} scope="col" className="py-1 pr-3 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-t border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  <Link href={subnetPath(row)} className="link">
                    {row.name ?? row.subnetId}
                  </Link>
                </th>
                <td className="py-1 pr-3">{row.accountName ?? row.accountId}</td>
                <td className="py-1 pr-3 font-mono">{row.vpcId ?? 'unknown'}</td>
                <td className="py-1 pr-3">{row.availabilityZoneId ?? 'unknown'}</td>
                <td className="py-1 pr-3">{URGENCY_LOOKS[row.urgency].word}</td>
                <td className="numeric py-1 pr-3">{row.free ?? 'unknown'}</td>
                <td className="numeric py-1 pr-3">{row.usable ?? 'unknown'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
