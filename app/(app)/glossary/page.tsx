import type { Metadata } from 'next'
import { glossary } from '#app/_data/glossary.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Meaning } from '#app/_ui/words/meaning.tsx'
import { sectionAnchor } from '#app/_ui/words/section-anchor.ts'

export const metadata: Metadata = { title: 'Glossary' }

export default function GlossaryPage() {
  const sections = glossary()
  return (
    <>
      <PageHeader
        title="Glossary"
        about="Every state, score, verdict and edge in a sentence. The same words stand behind “Words” on the pages that use them, and in the project’s docs/glossary.md."
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav
          aria-label="Sections"
          className="rounded-lg border border-line bg-surface p-2 lg:sticky lg:top-16"
        >
          <ul className="flex flex-wrap gap-x-1 lg:flex-col">
            {sections.map(({ title }) => (
              <li key={title}>
                <a
                  href={`#${sectionAnchor(title)}`}
                  className="inline-flex min-h-7 items-center rounded-md px-2 text-muted hover:bg-sunken hover:text-ink lg:flex"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-5">
          {sections.map(({ title, about, words }) => (
            <section
              key={title}
              id={sectionAnchor(title)}
              aria-label={title}
              className="rounded-lg border border-line bg-surface"
            >
              <div className="border-b border-line px-4 py-2">
                <h2 className="text-base font-semibold">{title}</h2>
                {about === '' ? null : (
                  <p className="text-xs text-muted">
                    <Meaning text={about} />
                  </p>
                )}
              </div>
              <dl className="px-4 py-1">
                {words.map(({ id, shown, meaning }) => (
                  <div
                    key={id}
                    className="grid gap-x-4 border-b border-line py-1.5 last:border-b-0 sm:grid-cols-[12rem_minmax(0,1fr)]"
                  >
                    <dt className="font-medium">{shown}</dt>
                    <dd className="max-w-[72ch]">
                      <Meaning text={meaning} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
