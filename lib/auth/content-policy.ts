/** Of the one style sheet that the toasts put into the page by script, without a nonce: empty first, then with its text. */
export const TOAST_STYLES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
] as const

/**
 * What a page may run and load: scripts and style sheets only with this request's nonce, nothing from elsewhere. Attributes of
 * style stay: charts, bars and drawings are placed by them, and what a browser lets them do is draw. `next dev` puts in style
 * sheets of its own and evaluates scripts.
 */
export const contentPolicy = (nonce: string, development: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src ${development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}' ${TOAST_STYLES.join(' ')}`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
