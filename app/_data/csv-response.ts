import { BYTE_ORDER_MARK } from '#lib/core/csv.ts'

interface Input {
  readonly name: string
  readonly byteOrderMark: boolean
  readonly text: AsyncGenerator<string>
}

/** A file that is written while it is read. When writing breaks, the connection does too: half a file never looks whole. */
export function csvResponse({ name, byteOrderMark, text }: Input): Response {
  const bytes = encoded(text, byteOrderMark)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function* encoded(
  text: AsyncGenerator<string>,
  byteOrderMark: boolean,
): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder()
  if (byteOrderMark) yield encoder.encode(BYTE_ORDER_MARK)
  for await (const piece of text) yield encoder.encode(piece)
}
