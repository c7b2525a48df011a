import { count, countOf } from '#app/_ui/count.ts'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RefreshEvery } from '#app/_ui/refresh-every.tsx'
import type { OpenRun } from '#lib/db/read/read-open-run.ts'

const REFRESH_SECONDS = 2

/** Before anything is published: how far the first run is. */
export function FirstRun({ run }: { readonly run: OpenRun | null }) {
  return (
    <Panel title="First run">
      <RefreshEvery seconds={REFRESH_SECONDS} />
      {run === null ? (
        <PanelEmpty kind="not-collected" title="Nothing has been collected yet">
          The worker starts the first run by itself. To start one by hand:{' '}
          <code className="font-mono">npm run collect</code>
        </PanelEmpty>
      ) : (
        <div className="flex flex-col gap-3 px-4 py-6" role="status">
          <p className="text-base">
            {run.accounts === 0
              ? 'Looking for the accounts of the organization…'
              : `Reading ${countOf(run.accounts, 'account')}: ${count(run.landed)} of ${count(run.targets)} account·Regions done.`}
          </p>
          <progress
            className="h-2 w-full max-w-xl accent-(--accent)"
            aria-label="Account·Regions read"
            max={Math.max(run.targets, 1)}
            value={run.landed}
          />
          <p className="numeric text-muted">
            {countOf(run.records, 'record')} so far, {countOf(run.gaps, 'read')} lost. This page
            shows the organization as soon as every account is done.
          </p>
        </div>
      )}
    </Panel>
  )
}
