import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link inside the product. A page of fifty rows must not ask the server for fifty pages that nobody opens. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
