/** What a provider gives back to the sign-in page, so that it says what happened. */
export const SIGNED_OUT = 'signed-out'
