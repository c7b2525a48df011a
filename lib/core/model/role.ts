/** What somebody may be given, from most to least. Which accounts it is for is the grant's business. */
export const ROLES = ['admin', 'analyst', 'auditor', 'viewer'] as const
export type Role = (typeof ROLES)[number]
