'use client'

import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { FlowDay } from '#lib/core/diff/finding-flow.ts'
import { shortCount } from '../count.ts'
import { FLOW_HEIGHT_PX } from './flow-height.ts'

/** What came above the line, what was resolved below it, so that the two are told apart without their colours. */
export function FlowBars({ days }: { readonly days: readonly FlowDay[] }) {
  const rows = days.map(({ day, came, resolved }) => ({
    day,
    came,
    resolved: resolved === null ? null : -resolved,
  }))
  return (
    <ResponsiveContainer width="100%" height={FLOW_HEIGHT_PX}>
      <BarChart
        data={rows}
        stackOffset="sign"
        title="Findings by day"
        desc="New or reopened findings go up, resolved ones go down. A day without a run has no bar."
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="day"
          tick={{ fill: 'var(--muted)', fontSize: 11 }}
          tickLine={false}
          minTickGap={24}
        />
        <YAxis
          width={40}
          allowDecimals={false}
          tickFormatter={(value: number) => shortCount(Math.abs(value))}
          tick={{ fill: 'var(--muted)', fontSize: 11 }}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          formatter={(value) => shortCount(Math.abs(Number(value)))}
          cursor={{ fill: 'var(--sunken)' }}
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
        <Bar
          dataKey="came"
          name="New or reopened"
          stackId="flow"
          fill="var(--series-3)"
          maxBarSize={18}
          isAnimationActive={false}
        />
        <Bar
          dataKey="resolved"
          name="Resolved"
          stackId="flow"
          fill="var(--series-1)"
          maxBarSize={18}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

const LegendWord = ({ name }: { readonly name: unknown }) => (
  <span style={{ color: 'var(--ink)' }}>{String(name)}</span>
)
