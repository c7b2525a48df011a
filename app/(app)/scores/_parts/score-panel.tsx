import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { ScoreCards } from './score-cards.tsx'

/** The scores of a scope as a panel of any page. */
export function ScorePanel({ asked }: { readonly asked: AskedScope }) {
  return (
    <Panel
      title="How well is your side held, and what moved it?"
      actions={
        <>
          <Link href="/weights" className={buttonLook({ size: 'sm', look: 'ghost' })}>
            The weights
          </Link>
          <Link href={scopedHref('/scores', asked)} className={buttonLook({ size: 'sm' })}>
            What it is made of
          </Link>
        </>
      }
    >
      <PanelBody what="The scores" rows={7} rowHeight={49}>
        <ScoreCards asked={asked} />
      </PanelBody>
    </Panel>
  )
}
