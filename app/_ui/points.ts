/** 86.47 as "86.4". Rounded down: 100 is said only where nothing fails. */
export const points = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1)

/** What something costs or gives back: "0.04", "2.1"; never "0" for what is more than nothing. */
export function pointsLost(value: number): string {
  if (value === 0) return '0'
  return value < 0.01 ? 'under 0.01' : value < 1 ? value.toFixed(2) : value.toFixed(1)
}
