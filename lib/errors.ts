/** What a caller can have done wrong, and the one HTTP answer to it. 401 is "who are you", 403 is "not you". */
const STATUS_OF = {
  'invalid-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many-requests': 429,
  unavailable: 503,
} as const

export type AppErrorCode = keyof typeof STATUS_OF

/** A caller's mistake, or a service that is not there. The message is shown to the caller; the cause never is. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string, options?: { readonly cause: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** The HTTP status that answers an error: a bug is 500. */
export const httpStatusOf = (error: unknown): number =>
  error instanceof AppError ? STATUS_OF[error.code] : 500
