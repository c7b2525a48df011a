const EVENT = 'demarc:accept-risk'

/** Asks for the dialog that accepts the risk of these findings, wherever on the page it is asked from. */
export const askAccept = (keys: readonly string[]): void => {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: keys }))
}

/** Hears what askAccept asks. Returns how to stop. */
export function onAskAccept(listener: (keys: readonly string[]) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail)
  }
  document.addEventListener(EVENT, hear)
  return () => document.removeEventListener(EVENT, hear)
}
