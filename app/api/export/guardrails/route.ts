import { accessFile } from '#app/_access/access-file.ts'

/** What the page's query lists, all of it, as CSV. `bom=1` is for spreadsheets. */
export const GET = accessFile('guardrails')
