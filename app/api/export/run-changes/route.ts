import { runDiffFile } from '#app/_data/run-diff-file.ts'

/** What the page of two runs lists, all of it, as CSV. `bom=1` is for spreadsheets. */
export const GET = runDiffFile('run-changes')
