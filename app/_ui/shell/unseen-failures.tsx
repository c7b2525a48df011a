import { Suspense } from 'react'
import { database } from '#app/_data/database.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { countUnseenFailures } from '#lib/db/read/count-unseen-failures.ts'
import { countOf } from '../count.ts'
import { SeenForm } from '../form/seen-form.tsx'
import { QuietBoundary } from './quiet-boundary.tsx'

const WORDS = { notices: 'notice', files: 'file' } as const

interface Props {
  readonly of: keyof typeof WORDS
  /** Says that they were seen. */
  readonly see: () => Promise<void>
}

/** What failed of the viewer's own since they looked, on the page where each says why. */
export const UnseenFailures = (props: Props) => (
  <QuietBoundary what="What failed">
    <Suspense>
      <Counted {...props} />
    </Suspense>
  </QuietBoundary>
)

async function Counted({ of, see }: Props) {
  const failures = await countUnseenFailures((await viewer()).id, database())
  if (failures[of] === 0) return null
  return (
    <SeenForm action={see}>
      {`${countOf(failures[of], WORDS[of])} failed since you last looked. Each says why on its page.`}
    </SeenForm>
  )
}
