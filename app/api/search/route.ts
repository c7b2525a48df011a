import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { search } from '#lib/db/read/search.ts'

const MOST_CHARACTERS = 200

/** For the palette and the scope switcher: both ask while somebody types. */
export async function GET(request: Request) {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim()
  if (text.length > MOST_CHARACTERS || text.includes('\0')) {
    return Response.json({ problem: 'This is too long, or no name.' }, { status: 400 })
  }
  return Response.json(await search(await viewerScope(), database(), text))
}
