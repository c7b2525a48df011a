/** A query as people read it: `severity=critical, region=eu-west-1`. */
export const queryWords = (query: string): string =>
  [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join(', ')
