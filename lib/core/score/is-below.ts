/** Whether an OU path is that of a unit or of one below it; a path that is not known is below nothing. */
export const isBelow = (path: string | null, top: string): boolean =>
  path !== null && (top === '/' || path === top || path.startsWith(`${top.replace(/\/$/, '')}/`))
