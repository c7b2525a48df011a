import { type Drawing, NODE_HEIGHT, NODE_WIDTH, type PlacedNode } from './drawing.ts'
import { strokeOf } from './edge-strokes.ts'

/** A drawing as an SVG file. `color` gives a custom property of the theme its value: a file has no style sheet. */
export function drawingSvg(drawing: Drawing, color: (property: string) => string): string {
  const { nodes, edges, width, height } = drawing
  const places = new Map(nodes.map((node) => [node.id, node]))
  const lines = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)]
    if (from === undefined || to === undefined) return []
    const { color: property, dashes, width: stroke } = strokeOf(edge)
    const path = curve(from, to)
    return [
      `<path d="${path.d}" fill="none" stroke="${color(property)}" stroke-width="${stroke}" stroke-dasharray="${dashes}" marker-end="url(#tip)"/>`,
      `<text x="${path.x}" y="${path.y - 4}" font-size="10" text-anchor="middle" fill="${color('--muted')}">${escaped(edge.label)}</text>`,
    ]
  })
  const boxes = nodes.map((node) => box(node, color))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${color('--muted')}"/></marker></defs>
<rect width="${width}" height="${height}" fill="${color('--surface')}"/>
${[...lines, ...boxes].join('\n')}
</svg>`
}

function curve(from: PlacedNode, to: PlacedNode) {
  const [x1, y1] = [from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2]
  const [x2, y2] = [to.x, to.y + NODE_HEIGHT / 2]
  const bend = Math.max(40, Math.abs(x2 - x1) / 2)
  const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  return { d, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
}

function box(
  { x, y, title, detail, look }: PlacedNode,
  color: (property: string) => string,
): string {
  const edge = color(look === 'focus' ? '--accent' : '--line-strong')
  const dashes = look === 'outside' || look === 'hidden' ? ' stroke-dasharray="4 3"' : ''
  return `<g><rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="6" fill="${color('--raised')}" stroke="${edge}"${dashes}/>
<text x="${x + 12}" y="${y + 20}" font-size="12" font-weight="600" fill="${color('--ink')}">${escaped(cut(title, 30))}</text>
<text x="${x + 12}" y="${y + 36}" font-size="10" fill="${color('--muted')}">${escaped(cut(detail, 38))}</text></g>`
}

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
