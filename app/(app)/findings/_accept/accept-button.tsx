'use client'

import { ShieldCheck } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { askAccept } from './ask-accept.ts'

export function AcceptButton({ findingKey }: { readonly findingKey: string }) {
  return (
    <Button size="sm" aria-haspopup="dialog" onClick={() => askAccept([findingKey])}>
      <ShieldCheck aria-hidden="true" />
      Accept risk
    </Button>
  )
}
