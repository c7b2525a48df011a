/** The longest that a risk is accepted for at once. */
export const MAX_EXCEPTION_DAYS = 366
