export const TREND_HEIGHT_PX = 260

export interface TrendProps {
  readonly title: string
  readonly description: string
  /** Of the lines. */
  readonly names: readonly string[]
  /** Every day of the stretch, those without numbers too: they break the lines. */
  readonly rows: readonly {
    readonly day: string
    readonly values: Readonly<Record<string, number | null>>
  }[]
  readonly domain: readonly [number, number]
}
