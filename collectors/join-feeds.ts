import { eachOf, Feed } from './feed.ts'

/** One feed of what several bring, as they bring it; lost where any of them was. */
export function joinFeeds<T>(...feeds: readonly Feed<T>[]): Feed<T> {
  const joined = new Feed<T>()
  const passing = feeds.map((feed) =>
    eachOf(feed, 1, async (item) => {
      joined.push([item])
      return true
    }),
  )
  void Promise.all(passing).then(() => {
    joined.end(feeds.map(({ lost }) => lost).find((lost) => lost !== null) ?? null)
  })
  return joined
}
