'use client'

import { Printer } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'

export function PrintButton() {
  return (
    <Button look="strong" onClick={() => window.print()}>
      <Printer aria-hidden="true" />
      Print, or save as PDF
    </Button>
  )
}
