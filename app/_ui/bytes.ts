const UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const

/** 1536 as "1.5 KiB". */
export function bytes(value: number): string {
  let amount = value
  let unit = 0
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024
    unit += 1
  }
  return `${Number.isInteger(amount) ? amount : amount.toFixed(1)} ${UNITS[unit]}`
}
