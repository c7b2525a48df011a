import { Fragment } from 'react'
import { CopyButton } from './copy-button.tsx'

/** An ARN that breaks at its colons and slashes only, with a button that copies it. */
export function ArnText({ arn, copy = true }: { readonly arn: string; readonly copy?: boolean }) {
  const pieces = [...arn.matchAll(/[^:/]*[:/]?/g)].filter(([piece]) => piece !== '')
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="min-w-0 font-mono text-xs">
        {pieces.map(({ 0: piece, index }) => (
          <Fragment key={index}>
            {piece}
            <wbr />
          </Fragment>
        ))}
      </span>
      {copy ? <CopyButton text={arn} what="ARN" compact /> : null}
    </span>
  )
}
