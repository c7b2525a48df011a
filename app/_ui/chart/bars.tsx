'use client'

import {
  Bar,
  BarChart,
  Cell,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { shortCount } from '../count.ts'
import type { BarDatum, ChartProps } from './chart-props.ts'

const ROW_PX = 26
const AXIS_PX = 24

/** Horizontal bars, one a name. Loaded by ChartWithTable, which also writes the same numbers as a table. */
export function Bars({ title, description, data, unit }: ChartProps) {
  return (
    <ResponsiveContainer width="100%" height={data.length * ROW_PX + AXIS_PX}>
      <BarChart
        data={[...data]}
        layout="vertical"
        title={title}
        desc={description}
        margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
        barCategoryGap={6}
      >
        <XAxis
          type="number"
          tickFormatter={shortCount}
          allowDecimals={false}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--muted)', fontSize: 11 }}
          height={AXIS_PX}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={132}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--ink)', fontSize: 12 }}
        />
        <Tooltip
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
        <Bar dataKey="value" name={unit} radius={2} isAnimationActive={false}>
          {data.map(({ name, color, meaning }: BarDatum) => (
            <Cell key={`${name} ${meaning}`} fill={color} />
          ))}
          <LabelList dataKey="value" position="right" fill="var(--muted)" fontSize={11} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}
