'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { ViewPage } from '#lib/core/views/saved-view.ts'
import { saveView } from './save-view.ts'

interface Props {
  readonly page: ViewPage
  readonly query: string
  readonly onSaved: () => void
}

/** Keeps what is shown now under a name. */
export function SaveViewForm({ page, query, onSaved }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const router = useRouter()
  const save = async (form: FormData) => {
    setSaving(true)
    const kind = form.get('shared') === null ? 'private' : 'shared'
    const name = String(form.get('name') ?? '')
    const answer = await saveView({ page, query, name, kind }).finally(() => setSaving(false))
    if (!answer.ok) return setProblem(answer.problem)
    onSaved()
    router.push(`${page}?view=${answer.id}`, { scroll: false })
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <label className="flex flex-col gap-1 text-xs font-medium">
        Keep what is shown as
        <input
          name="name"
          maxLength={80}
          required
          aria-invalid={problem !== null}
          className="h-8 rounded-md border border-line-strong bg-surface px-2"
        />
      </label>
      <label className="flex min-h-6 items-center gap-2 text-xs">
        <input type="checkbox" name="shared" className="size-3.5 accent-(--accent)" />
        Everybody may use it; each sees only their own accounts in it
      </label>
      {problem === null ? null : (
        <p role="alert" className="text-xs text-critical">
          {problem}
        </p>
      )}
      <Button type="submit" size="sm" look="strong" className="self-end" disabled={saving}>
        {saving ? 'Saving…' : 'Save the view'}
      </Button>
    </form>
  )
}
