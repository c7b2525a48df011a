'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'

interface Props {
  readonly text: string
  readonly what: string
  readonly compact?: boolean
}

export function CopyButton({ text, what, compact = false }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  const Icon = copied ? Check : Copy
  return (
    <Button
      look="ghost"
      size={compact ? 'icon' : 'sm'}
      className={compact ? 'size-6' : ''}
      onClick={copy}
      aria-label={compact ? `Copy ${what}` : undefined}
    >
      <Icon aria-hidden="true" />
      {compact ? null : copied ? 'Copied' : `Copy ${what}`}
      <span role="status" className="sr-only">
        {copied ? `${what} copied` : ''}
      </span>
    </Button>
  )
}
