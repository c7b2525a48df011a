import type { AskedScope } from '../_data/scope-of.ts'
import { Panel } from '../_ui/panel/panel.tsx'
import { PanelBody } from '../_ui/panel/panel-body.tsx'
import { CapacityBrief } from './capacity-brief.tsx'
import { ExposedBrief } from './exposed-brief.tsx'
import { SupportBrief } from './support-brief.tsx'
import { WorseBrief } from './worse-brief.tsx'

/** What somebody may have to do today, of an organization or of one account. */
export function UrgentBriefs({ asked }: { readonly asked: AskedScope }) {
  return (
    <div className="grid grid-cols-1 gap-5 md:grid-cols-2 xl:grid-cols-4">
      <Panel title="What got worse lately?">
        <PanelBody what="What got worse" rows={8} rowHeight={45}>
          <WorseBrief asked={asked} />
        </PanelBody>
      </Panel>
      <Panel title="What is open to the world?">
        <PanelBody what="The exposure" rows={8} rowHeight={45}>
          <ExposedBrief asked={asked} />
        </PanelBody>
      </Panel>
      <Panel title="What fails to deploy soon?">
        <PanelBody what="The capacity" rows={8} rowHeight={45}>
          <CapacityBrief asked={asked} />
        </PanelBody>
      </Panel>
      <Panel title="What goes out of support soon?">
        <PanelBody what="The runtimes’ ends" rows={8} rowHeight={45}>
          <SupportBrief asked={asked} />
        </PanelBody>
      </Panel>
    </div>
  )
}
