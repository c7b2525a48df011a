import { freshnessOf } from '#app/_data/freshness-of.ts'

/** When that nothing is there was last found out. */
export async function CheckedAt() {
  const freshness = await freshnessOf()
  if (freshness === null) return null
  const at = freshness.publishedAt.toISOString()
  return (
    <span className="numeric block text-xs text-faint">
      Checked by the run published{' '}
      <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
    </span>
  )
}
