export interface BarDatum {
  readonly name: string
  readonly value: number
  /** A CSS colour; its meaning stands beside the number in the table. */
  readonly color: string
  /** What the colour says, in words. */
  readonly meaning: string
}

export interface ChartProps {
  readonly title: string
  readonly description: string
  readonly data: readonly BarDatum[]
  /** What is counted. */
  readonly unit: string
}
