/** Whether a file is asked for with the mark that spreadsheets want. */
export const wantsByteOrderMark = (request: Request): boolean =>
  new URL(request.url).searchParams.get('bom') === '1'
