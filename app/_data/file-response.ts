interface Download {
  readonly name: string
  readonly type: string
  readonly bytes: AsyncGenerator<Uint8Array, void>
  /** Called once, when the last byte was handed over or the reader has left. */
  readonly ended: () => void
}

/**
 * A file that is written while it is read. Its first bytes are read before it is answered, so that what goes wrong in the beginning
 * is no half file; when writing breaks later, the connection does too.
 */
export async function fileResponse({ name, type, bytes, ended }: Download): Promise<Response> {
  const first = await bytes.next().catch((error: unknown) => {
    ended()
    throw error
  })
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (!first.done) controller.enqueue(first.value)
    },
    async pull(controller) {
      const next = await bytes.next().catch((error: unknown) => {
        ended()
        throw error
      })
      if (!next.done) return controller.enqueue(next.value)
      ended()
      controller.close()
    },
    async cancel() {
      await bytes.return().finally(ended)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
