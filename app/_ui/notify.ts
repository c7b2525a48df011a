interface Said {
  readonly undo?: () => void
  readonly kind?: 'done' | 'failed'
}

/** Says a sentence in a corner, with a way back where there is one. */
export async function notify(sentence: string, { undo, kind = 'done' }: Said = {}): Promise<void> {
  const { toast } = await import('sonner')
  const options = undo === undefined ? {} : { action: { label: 'Undo', onClick: undo } }
  if (kind === 'failed') toast.error(sentence, options)
  else toast(sentence, options)
}
