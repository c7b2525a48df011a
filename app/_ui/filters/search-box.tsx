'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly minCharacters: number
  readonly onSearch: (text: string) => void
}

const PAUSE_MS = 300

/** Searches once a pause is long enough, or at once on Enter; below the least length it says what is missing. */
export function SearchBox({ label, placeholder, value, minCharacters, onSearch }: Props) {
  const [text, setText] = useState(value)
  const pausing = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => setText(value), [value])
  const asked = text.trim()
  const tooShort = asked.length > 0 && asked.length < minCharacters
  const stop = () => {
    if (pausing.current !== null) clearTimeout(pausing.current)
  }
  const change = (next: string) => {
    setText(next)
    stop()
    const wanted = next.trim()
    if (wanted.length > 0 && wanted.length < minCharacters) return
    pausing.current = setTimeout(() => onSearch(wanted), PAUSE_MS)
  }
  return (
    <search className="relative min-w-48 flex-1 sm:max-w-80">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          stop()
          if (!tooShort) onSearch(asked)
        }}
      >
        <Search
          className="pointer-events-none absolute left-2.5 top-2.25 size-3.5 text-muted"
          aria-hidden="true"
        />
        <input
          type="search"
          value={text}
          onChange={(event) => change(event.target.value)}
          aria-label={label}
          aria-describedby="search-hint"
          placeholder={placeholder}
          className="h-8 w-full rounded-md border border-line-strong bg-surface pl-8 pr-2 placeholder:text-faint"
        />
      </form>
      <p
        id="search-hint"
        role="status"
        className="absolute top-full z-10 mt-1 rounded-sm bg-raised px-1 text-2xs text-muted"
      >
        {tooShort ? `${minCharacters} characters or more` : ''}
      </p>
    </search>
  )
}
