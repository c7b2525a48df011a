import type { IncomingMessage } from 'node:http'

export interface RestRoute {
  readonly action: string
  /** Names of the path's variables, in their order. */
  readonly names: readonly string[]
  readonly method: string
  readonly path: RegExp
}

const route = (method: string, path: RegExp, action: string, ...names: string[]): RestRoute => ({
  action,
  names,
  method,
  path,
})

/** The calls of the smaller REST services that the sandbox answers. */
const ROUTES: Readonly<Record<string, readonly RestRoute[]>> = {
  guardduty: [
    route('GET', /^\/detector$/, 'ListDetectors'),
    route('GET', /^\/detector\/([^/]+)$/, 'GetDetector', 'DetectorId'),
  ],
  inspector2: [
    route('POST', /^\/coverage\/list$/, 'ListCoverage'),
    route('POST', /^\/findings\/aggregation\/list$/, 'ListFindingAggregations'),
  ],
  elasticfilesystem: [
    route('GET', /^\/2015-02-01\/access-points$/, 'DescribeAccessPoints'),
    route('GET', /^\/2015-02-01\/file-systems$/, 'DescribeFileSystems'),
  ],
}

export const isRestService = (service: string): boolean => Object.hasOwn(ROUTES, service)

/** Action, path variables and query members of a request; null when the service has nothing there. */
export function restRoute(
  service: string,
  request: IncomingMessage,
): { readonly action: string; readonly input: Readonly<Record<string, string>> } | null {
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  for (const { method, path: pattern, action, names } of ROUTES[service] ?? []) {
    const match = request.method === method ? pattern.exec(path) : null
    if (match === null) continue
    const variables = names.map((name, index) => [name, match[index + 1] ?? ''])
    return {
      action,
      input: {
        ...Object.fromEntries(new URLSearchParams(query)),
        ...Object.fromEntries(variables),
      },
    }
  }
  return null
}
