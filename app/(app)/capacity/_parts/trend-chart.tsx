'use client'

import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { TrendPoint } from '#lib/core/capacity/trend-points.ts'

interface Props {
  readonly points: readonly TrendPoint[]
  readonly title: string
  readonly height: number
}

const TICK = { fill: 'var(--muted)', fontSize: 11 }
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Free addresses as read, and the forecast with its interval. */
export function TrendChart({ points, title, height }: Props) {
  const data = points.map((point) => ({ ...point, time: timeOf(point.day) }))
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={data} title={title} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={dayOf}
          tick={TICK}
          axisLine={{ stroke: 'var(--line)' }}
          tickLine={false}
          minTickGap={48}
        />
        <YAxis
          width={44}
          domain={[0, 'auto']}
          allowDecimals={false}
          tick={TICK}
          axisLine={false}
          tickLine={false}
        />
        <Tooltip
          labelFormatter={(time) => dayOf(Number(time))}
          cursor={{ stroke: 'var(--line-strong)' }}
          contentStyle={{
            background: 'var(--raised)',
            border: '1px solid var(--line)',
            borderRadius: 6,
            fontSize: 12,
          }}
          labelStyle={{ color: 'var(--muted)' }}
          itemStyle={{ color: 'var(--ink)' }}
        />
        <Area
          dataKey="band"
          name="interval"
          fill="var(--series-3)"
          fillOpacity={0.18}
          stroke="none"
          isAnimationActive={false}
        />
        <Line
          dataKey="expected"
          name="expected"
          stroke="var(--series-3)"
          strokeDasharray="5 4"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="free"
          name="free, as read"
          stroke="var(--series-1)"
          strokeWidth={2}
          dot={{ r: 2.5, fill: 'var(--series-1)', strokeWidth: 0 }}
          connectNulls={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
