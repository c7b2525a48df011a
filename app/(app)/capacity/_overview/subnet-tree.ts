import type { SubnetCapacityRow } from '#lib/db/read/list-subnet-capacity.ts'
import { type Box, type Placed, squarify, type Weighted } from './tree-layout.ts'

export interface TreeNode {
  readonly label: string
  /** Null but for leaves. */
  readonly subnet: SubnetCapacityRow | null
  readonly children: readonly TreeNode[]
}

export interface Tile extends Box {
  readonly depth: number
  readonly node: TreeNode
}

const LEVELS: readonly ((row: SubnetCapacityRow) => string)[] = [
  (row) => row.accountName ?? row.accountId,
  (row) => `${row.vpcId ?? 'VPC unknown'} ${row.region}`,
  (row) => row.availabilityZoneId ?? 'zone unknown',
]

/** Subnets by account, VPC and zone. */
export function subnetTree(rows: readonly SubnetCapacityRow[], level = 0): readonly TreeNode[] {
  const labelOf = LEVELS[level]
  if (labelOf === undefined)
    return rows.map((subnet) => ({ label: subnet.name ?? subnet.subnetId, subnet, children: [] }))
  return [...Map.groupBy(rows, labelOf)].map(([label, group]) => ({
    label,
    subnet: null,
    children: subnetTree(group, level + 1),
  }))
}

/** Larger blocks get larger tiles, by the logarithm: the small ones are those that run out. */
export const weightOf = ({ subnet, children }: TreeNode): number =>
  subnet === null
    ? children.reduce((sum, child) => sum + weightOf(child), 0)
    : Math.max(2, Math.log2(subnet.usable ?? 16))

const HEADS = [18, 15, 0] as const
const GAP = 2

/** Every tile of the tree in a box, outer ones before those inside them. */
export function tilesOf(nodes: readonly TreeNode[], box: Box, depth = 0): readonly Tile[] {
  const weighted: Weighted<TreeNode>[] = nodes.map((item) => ({ item, weight: weightOf(item) }))
  return squarify(weighted, box).flatMap((placed) => {
    const tile = shrunk(placed)
    const own: Tile = { ...tile, depth, node: placed.item }
    if (placed.item.children.length === 0) return [own]
    const head = HEADS[depth] ?? 0
    const inner = { ...tile, y: tile.y + head, height: Math.max(1, tile.height - head) }
    return [own, ...tilesOf(placed.item.children, inner, depth + 1)]
  })
}

function shrunk({ x, y, width, height }: Placed<unknown>): Box {
  const gap = Math.min(GAP, width / 4, height / 4)
  return { x: x + gap / 2, y: y + gap / 2, width: width - gap, height: height - gap }
}
