import { count } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import type { QuotaListing } from '#lib/core/capacity/capacity-rows.ts'
import { floorOf } from '#lib/core/capacity/counted.ts'
import { forecastWords } from '../../../../_parts/forecast-words.ts'
import { LimitSourceBadge, QUOTA_WORDS } from '../../../../_parts/quota-columns.tsx'
import { QuotaGauge } from '../../../../_parts/quota-gauge.tsx'
import { UrgencyBadge } from '../../../../_parts/urgency-badge.tsx'

/** Each quota with its use, where its limit is from and where it is going. */
export function QuotaGauges({ quotas }: { readonly quotas: readonly QuotaListing[] }) {
  if (quotas.length === 0)
    return <PanelEmpty kind="not-collected" title="No quota of this VPC is known" />
  return (
    <ul className="grid grid-cols-1 md:grid-cols-2 xl:grid-cols-4">
      {quotas.map((quota) => (
        <li
          key={quota.key}
          className="flex flex-col gap-2 border-b border-line px-4 py-3 last:border-b-0"
        >
          <div className="flex items-start justify-between gap-2">
            <span>
              <span className="font-medium">{QUOTA_WORDS[quota.quota]}</span>
              <span className="block text-xs text-muted">
                {quota.scopeId} · <span className="font-mono">{quota.accountId}</span>
              </span>
            </span>
            <UrgencyBadge urgency={quota.urgency} />
          </div>
          <QuotaGauge quota={quota} />
          <p className="numeric flex flex-wrap items-center gap-2 text-xs text-muted">
            {quota.use.known ? '' : 'at least '}
            {count(floorOf(quota.use))} of {count(quota.limit)}
            <LimitSourceBadge source={quota.limitSource} />
          </p>
          <p className="text-xs text-muted">{forecastWords(quota.forecast)}</p>
        </li>
      ))}
    </ul>
  )
}
