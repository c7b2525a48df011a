'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { onAskAccept } from './ask-accept.ts'

const AcceptDialog = dynamic(
  () => import('./accept-dialog.tsx').then((module) => module.AcceptDialog),
  { ssr: false },
)

/** Shows the dialog that accepts a risk when something on the page asks for it. */
export function AcceptHost() {
  const [keys, setKeys] = useState<readonly string[] | null>(null)
  useEffect(() => onAskAccept(setKeys), [])
  return keys === null ? null : <AcceptDialog keys={keys} onClose={() => setKeys(null)} />
}
