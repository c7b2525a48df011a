import { BookOpen } from 'lucide-react'
import { useId } from 'react'
import { glossaryOf } from '#app/_data/glossary.ts'
import type { GlossarySectionTitle } from '#lib/core/words/glossary-sections.ts'
import { buttonLook } from '../button.tsx'
import { Link } from '../link.tsx'
import { Meaning } from './meaning.tsx'
import { sectionAnchor } from './section-anchor.ts'

interface Props {
  readonly of: readonly GlossarySectionTitle[]
}

/** The words of a page explained where they stand: a button that opens them, by the browser alone. */
export function Words({ of }: Props) {
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonLook({ look: 'ghost' })}>
        <BookOpen aria-hidden="true" />
        Words
      </button>
      <section
        id={id}
        popover="auto"
        aria-label="What the words on this page mean"
        className="words-popover max-h-[70vh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-raised p-4 text-ink shadow-pop"
      >
        {glossaryOf(of).map(({ title, about, words }) => (
          <div key={title} className="mb-4">
            <p className="font-semibold">{title}</p>
            <p className="text-xs text-muted">
              <Meaning text={about} />
            </p>
            <dl className="mt-1">
              {words.map((word) => (
                <div
                  key={word.id}
                  className="grid gap-x-3 border-t border-line py-1 sm:grid-cols-[9rem_1fr]"
                >
                  <dt className="font-medium">{word.shown}</dt>
                  <dd className="text-muted">
                    <Meaning text={word.meaning} />
                  </dd>
                </div>
              ))}
            </dl>
            <Link
              href={`/glossary#${sectionAnchor(title)}`}
              className="link mt-1 inline-flex min-h-6 items-center text-xs"
            >
              In the glossary
            </Link>
          </div>
        ))}
      </section>
    </>
  )
}
