const WHOLE = new Intl.NumberFormat('en')
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** 12400 as "12,400". */
export const count = (value: number): string => WHOLE.format(value)

/** 12400 as "12.4K", for axes. */
export const shortCount = (value: number): string => SHORT.format(value)

/** "1 function", "2 functions". */
export const countOf = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`
