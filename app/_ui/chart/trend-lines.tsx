'use client'

import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { TREND_HEIGHT_PX, type TrendProps } from './trend-props.ts'

const DASHES = ['0', '6 3', '2 3', '8 3 2 3', '1 4'] as const
const COLORS = [1, 2, 3, 4, 5].map((n) => `var(--series-${n})`)

/** Lines over days, told apart by colour and dash; a day without a number breaks the line. */
export function TrendLines({ title, description, names, rows, domain }: TrendProps) {
  return (
    <ResponsiveContainer width="100%" height={TREND_HEIGHT_PX}>
      <LineChart
        data={rows.map(({ day, values }) => ({ day, ...values }))}
        title={title}
        desc={description}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="day" tick={{ fill: 'var(--muted)', fontSize: 11 }} tickLine={false} />
        <YAxis
          domain={[...domain]}
          width={36}
          tick={{ fill: 'var(--muted)', fontSize: 11 }}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          contentStyle={{
            background: 'var(--raised)',
            border: '1px solid var(--line)',
            borderRadius: 6,
            fontSize: 12,
          }}
          itemStyle={{ color: 'var(--ink)' }}
          labelStyle={{ color: 'var(--muted)' }}
        />
        <Legend wrapperStyle={{ fontSize: 12 }} formatter={(name) => <LegendWord name={name} />} />
        {names.map((name, at) => (
          <Line
            key={name}
            type="linear"
            dataKey={name}
            stroke={COLORS[at % COLORS.length] ?? 'var(--series-1)'}
            strokeDasharray={DASHES[at % DASHES.length] ?? '0'}
            strokeWidth={2}
            dot={{ r: 2.5 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}

const LegendWord = ({ name }: { readonly name: unknown }) => (
  <span style={{ color: 'var(--ink)' }}>{String(name)}</span>
)
