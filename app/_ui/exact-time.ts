/** "2026-11-22 18:04:05 Europe/Berlin, 2026-11-22T17:04:05Z": in the viewer's zone, and as files and the API have it. */
export function exactTime(at: Date, zone: string): string {
  const utc = at.toISOString()
  if (zone === 'UTC') return utc
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? ''
  const day = `${of('year')}-${of('month')}-${of('day')}`
  return `${day} ${of('hour')}:${of('minute')}:${of('second')} ${zone}, ${utc}`
}

export const isTimeZone = (name: string): boolean =>
  name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
