/** Opens a one-time link as a browser would; returns the cookie that it sets, as a header has it. */
export async function signIn(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' })
  const [line] = answer.headers.getSetCookie()
  const [cookie] = line?.split(';') ?? []
  if (cookie === undefined) {
    throw new Error(`The sign-in link led to ${answer.headers.get('location')}`)
  }
  return cookie
}
