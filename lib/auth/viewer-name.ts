/** Who the person behind the current request is, as what they do is signed. Until sign-in exists nobody is told apart. */
export async function viewerName(): Promise<string> {
  return 'anybody (no sign-in)'
}
