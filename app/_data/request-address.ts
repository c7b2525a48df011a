/** Where a request came from, as the server before the product says; null when nobody says. */
export const requestAddress = (request: Request): string | null =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null
