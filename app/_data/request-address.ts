import { factsOf } from '#lib/auth/request-facts.ts'

/** Where a request came from, as the server before the product says; null when nobody says. */
export const requestAddress = (request: Request): string | null => factsOf(request.headers).address
