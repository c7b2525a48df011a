const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?)?)?$/

/**
 * Milliseconds since 1970 of an ISO 8601 date as W3C profiles it, or of a number of seconds since 1970; null otherwise.
 * A date without a time begins at midnight UTC. A four-digit number is a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function parseDateTime(text: string): number | null {
  const found = FORM.exec(text)
  if (found === null) return /^-?\d{5,15}$/.test(text) ? Number(text) * 1000 : null
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0'] = found
  const [fraction, zone] = [found[7] ?? '', found[8] ?? 'Z']
  const fields = [month, day, hour, minute, second].map(Number)
  const [m = 0, d = 0, h = 0, min = 0, s = 0] = fields
  if (m < 1 || m > 12 || d < 1 || d > 31 || h > 23 || min > 59 || s > 60) return null
  const millis = fraction === '' ? 0 : Number(`0${fraction}`) * 1000
  return Date.UTC(Number(year), m - 1, d, h, min, s) + millis - offsetMinutes(zone) * 60_000
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}
