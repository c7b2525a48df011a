import { viewer } from './viewer.ts'

/** Who the person behind the current request is, as what they do is signed. */
export async function viewerName(): Promise<string> {
  return (await viewer()).name
}
