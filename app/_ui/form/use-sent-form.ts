import { type FormEvent, startTransition, useActionState } from 'react'

/** A form's action and what it last said. It sends by itself where there is no script; with one, what was typed stays where it is. */
export function useSentForm<State>(
  send: (state: Awaited<State>, form: FormData) => State | Promise<State>,
  fresh: Awaited<State>,
) {
  const [state, action, pending] = useActionState(send, fresh)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => action(form))
  }
  return { state, pending, form: { action, onSubmit } }
}
