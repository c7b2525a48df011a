import { notFound } from 'next/navigation'

/** Addresses that no page has: answered inside the shell, as 404. */
export default function Elsewhere() {
  notFound()
}
