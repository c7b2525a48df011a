/** The provider of the local administrator, which no configured one may be called. */
export const LOCAL = 'local'
