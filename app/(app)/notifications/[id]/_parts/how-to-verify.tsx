import { Panel } from '#app/_ui/panel/panel.tsx'

/** What a receiver does to tell a notice of ours from somebody else's. */
export function HowToVerify() {
  return (
    <Panel title="How a receiver checks a notice">
      <ol className="flex list-decimal flex-col gap-1 py-3 pl-9 pr-4">
        <li>
          Take the header <code>Demarc-Timestamp</code> (seconds since 1970) and refuse what is
          older than five minutes.
        </li>
        <li>
          Compute HMAC-SHA256, with the secret as the key, over the timestamp, a point and the body
          as it came.
        </li>
        <li>
          Compare <code>v1=</code> and the result in hexadecimal digits with the header{' '}
          <code>Demarc-Signature</code>, in constant time.
        </li>
        <li>
          Answer any 2xx within 10 seconds. Another attempt has the same{' '}
          <code>Demarc-Delivery</code>: do it once.
        </li>
      </ol>
      <p className="border-t border-line px-4 py-2 text-xs text-muted">
        408, 425, 429, 5xx and silence are tried again after 30 s, 2 min, 10 min, 30 min, 2 h and 6
        h. Any other answer ends it.
      </p>
    </Panel>
  )
}
