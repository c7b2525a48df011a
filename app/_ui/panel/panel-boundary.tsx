'use client'

import { catchError, type ErrorInfo } from 'next/error'
import { Failure } from './failure.tsx'

const Fallback = ({ what }: { readonly what: string }, { error, retry }: ErrorInfo) => (
  <Failure what={what} error={error} retry={retry} />
)

/** Keeps one panel's failure to that panel. */
export const PanelBoundary = catchError(Fallback)
