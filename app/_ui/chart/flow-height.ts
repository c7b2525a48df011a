/** Of the chart of what came and went, drawn or on the way. */
export const FLOW_HEIGHT_PX = 200
