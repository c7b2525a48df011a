/** The sign-in provider that the started product is configured with. Nobody answers there: tests put its people into the database. */
export const PROVIDER = {
  id: 'test',
  name: 'Test',
  issuer: 'https://id.demarc.test',
  clientId: 'demarc',
} as const
