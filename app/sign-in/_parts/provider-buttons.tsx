'use client'

import { useFormStatus } from 'react-dom'
import { Button } from '#app/_ui/button.tsx'
import { startSignIn } from './start-sign-in.ts'

interface Props {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly to: string
}

export function ProviderButtons({ providers, to }: Props) {
  return (
    <ul className="flex flex-col gap-2">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <form action={startSignIn}>
            <input type="hidden" name="provider" value={id} />
            <input type="hidden" name="to" value={to} />
            <Submit name={name} />
          </form>
        </li>
      ))}
    </ul>
  )
}

function Submit({ name }: { readonly name: string }) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" look="strong" className="h-10 w-full" disabled={pending}>
      {pending ? `Going to ${name}…` : `Sign in with ${name}`}
    </Button>
  )
}
