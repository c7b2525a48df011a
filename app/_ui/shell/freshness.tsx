export async function Freshness() {
  return null
}
