import { CUSTOMER_LAYERS } from '#lib/core/responsibility/customer-layers.ts'
import { EXECUTION_LAYERS } from '#lib/core/responsibility/execution-layers.ts'
import type { LayerId } from '#lib/core/responsibility/matrix.ts'
import type { MatrixRow } from '#lib/core/responsibility/matrix-row.ts'
import { NETWORK_LAYERS } from '#lib/core/responsibility/network-layers.ts'
import { PROVIDER_LAYERS } from '#lib/core/responsibility/provider-layers.ts'

export interface LayerGroup {
  readonly title: string
  readonly rows: readonly MatrixRow<LayerId>[]
}

/** The layers from the ground up, in the four bundles in which people think of them. */
export const LAYER_GROUPS: readonly LayerGroup[] = [
  { title: 'What carries the workload', rows: PROVIDER_LAYERS },
  { title: 'What the code runs on and is made of', rows: EXECUTION_LAYERS },
  { title: 'Networking', rows: NETWORK_LAYERS },
  { title: 'What is set, granted, kept and watched', rows: CUSTOMER_LAYERS },
]
