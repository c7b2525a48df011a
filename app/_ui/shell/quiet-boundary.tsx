'use client'

import { CircleHelp } from 'lucide-react'
import { catchError } from 'next/error'

/** Keeps the failure of a small part of the frame to that part: the page below is still the page. */
export const QuietBoundary = catchError(({ what }: { readonly what: string }) => (
  <span role="status" className="inline-flex h-8 items-center gap-1.5 px-2 text-xs text-muted">
    <CircleHelp className="size-4 shrink-0" aria-hidden="true" />
    <span className="sr-only sm:not-sr-only">{what} unknown</span>
  </span>
))
