/** Services with one endpoint for all Regions. */
export const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  'iam',
  'organizations',
  'account',
  'sts',
])
