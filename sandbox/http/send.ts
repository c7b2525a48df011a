import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import { REQUEST_ID } from './answer.ts'
import type { Dispatched } from './dispatch.ts'

const HTML = '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>'
/** Longer than any patient client waits. */
const SLOW_MS = 120_000

/** Sends an answer, or what its fault makes of it. */
export function send(response: ServerResponse, { answer, fault }: Dispatched): void {
  if (fault === 'reset') {
    response.socket?.destroy()
    return
  }
  if (fault === 'slow') {
    const timer = setTimeout(() => write(response, answer), SLOW_MS)
    timer.unref()
    response.on('close', () => clearTimeout(timer))
    return
  }
  if (fault === 'html') {
    write(response, { status: 200, type: 'text/html', body: HTML })
    return
  }
  if (fault === 'truncate') {
    write(response, { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) })
    return
  }
  write(response, answer)
}

function write(response: ServerResponse, { status, type, body, errorType }: Answer): void {
  const headers: Record<string, string | number> = {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': REQUEST_ID,
  }
  if (errorType !== undefined) headers['x-amzn-errortype'] = errorType
  response.writeHead(status, headers)
  response.end(body)
}
