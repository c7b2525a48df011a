import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'

/**
 * A form's action and what it last said. It sends by itself where there is no script; with one, what was typed stays where it
 * is, and the first field that is refused gets the focus.
 */
export function useSentForm<State>(
  send: (state: Awaited<State>, form: FormData) => State | Promise<State>,
  fresh: Awaited<State>,
) {
  const [state, action, pending] = useActionState(send, fresh)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state === fresh) return
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state, fresh])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => action(form))
  }
  return { state, pending, form: { ref, action, onSubmit } }
}
