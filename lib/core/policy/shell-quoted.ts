/** A word for a POSIX shell, quoted when it has to be. */
export const shellQuoted = (text: string): string =>
  /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
