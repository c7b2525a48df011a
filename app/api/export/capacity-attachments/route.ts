import { capacityFile } from '#app/_data/capacity-file.ts'

/** What the page of capacity's attachments lists, all of it, as CSV. `bom=1` is for spreadsheets. */
export const GET = capacityFile('attachments')
