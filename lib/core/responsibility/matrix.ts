import { CUSTOMER_LAYERS } from './customer-layers.ts'
import { EXECUTION_LAYERS } from './execution-layers.ts'
import type { MatrixRow } from './matrix-row.ts'
import { NETWORK_LAYERS } from './network-layers.ts'
import { PROVIDER_LAYERS } from './provider-layers.ts'

const ROWS = [...PROVIDER_LAYERS, ...EXECUTION_LAYERS, ...NETWORK_LAYERS, ...CUSTOMER_LAYERS]
export type LayerId = (typeof ROWS)[number]['id']

/** The shared responsibility model: whose job each layer is, for each way to run code. Rows from the ground up. */
export const RESPONSIBILITY_MATRIX: readonly MatrixRow<LayerId>[] = ROWS

export const LAYER_IDS: readonly LayerId[] = ROWS.map((row) => row.id)
