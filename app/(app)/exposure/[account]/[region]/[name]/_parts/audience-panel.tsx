import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { AUDIENCE_WORDS } from '#app/_access/audience-words.ts'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import type { ExposureRow } from '#lib/core/access/exposure-row.ts'

/** The widest audience of one qualifier, what leaves it open, and what narrows it. */
export function AudiencePanel({ exposure }: { readonly exposure: ExposureRow }) {
  const { audience, proven, atWorst, unknowns, remedy, urlAuthType, changeAudience } = exposure
  return (
    <>
      {unknowns.map((why) => (
        <Notice key={why} kind="partial" className="m-3">
          {why}
        </Notice>
      ))}
      <DefinitionList
        items={[
          { term: 'Widest audience', value: <AudienceBadge audience={audience} /> },
          ...(audience === 'unknown'
            ? [
                { term: 'At least', value: <AudienceBadge audience={proven} /> },
                { term: 'At worst', value: <AudienceBadge audience={atWorst} /> },
              ]
            : [{ term: 'That is', value: AUDIENCE_WORDS[audience].means }]),
          { term: 'Function URL', value: urlAuthType ?? 'None' },
          { term: 'Policy lets change it', value: <AudienceBadge audience={changeAudience} /> },
        ]}
      />
      {remedy === null ? null : (
        <div className="border-t border-line px-4 py-3">
          <p className="font-medium">What narrows it</p>
          <p className="mt-1 text-muted">{remedy.sentence}</p>
          {remedy.commands.length === 0 ? null : (
            <figure className="mt-2 rounded-md bg-sunken">
              <figcaption className="flex items-center justify-between px-3 pt-1 text-xs text-muted">
                AWS CLI
                <CopyButton text={remedy.commands.join('\n')} what="commands" />
              </figcaption>
              <pre className="whitespace-pre-wrap break-all px-3 pb-3 font-mono text-xs leading-5">
                {remedy.commands.join('\n')}
              </pre>
            </figure>
          )}
        </div>
      )}
    </>
  )
}
