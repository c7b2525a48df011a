/** What the product asks before it does something. */
export const PERMISSIONS = [
  'read',
  'export',
  'accept-risk',
  'triage',
  'manage-grants',
  'manage-settings',
  'manage-tokens',
  'read-audit',
] as const
export type Permission = (typeof PERMISSIONS)[number]
