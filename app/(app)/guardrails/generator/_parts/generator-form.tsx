'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { Button } from '#app/_ui/button.tsx'

interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
}

/** Something to tick. */
interface Box {
  readonly id: string
  readonly detail: string
  readonly chosen: boolean
}

interface Props {
  readonly guardrails: readonly {
    readonly id: string
    readonly title: string
    readonly chosen: boolean
  }[]
  readonly vpcs: readonly Box[]
  readonly fields: readonly Field[]
}

/** What to enforce, and what is approved. The URL keeps it. */
export function GeneratorForm({ guardrails, vpcs, fields }: Props) {
  const router = useRouter()
  const query = useSearchParams()
  const write = (form: FormData) => {
    const next = new URLSearchParams(query)
    next.set('guardrail', form.getAll('guardrail').map(String).join(','))
    for (const { name } of fields) {
      const value = [...form.getAll(`${name}-known`), form.get(name) ?? ''].join(' ').trim()
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    router.push(`/guardrails/generator?${next}`, { scroll: false })
  }
  return (
    <form action={write} className="flex flex-col gap-4 px-4 py-3">
      <Checks
        legend="Guardrails"
        name="guardrail"
        boxes={guardrails.map(({ id, title, chosen }) => ({ id, detail: title, chosen }))}
      />
      <Checks legend="VPCs with functions today, to approve" name="vpcs-known" boxes={vpcs} />
      {fields.map(({ name, label, hint, value }) => (
        <label key={name} className="flex flex-col gap-1">
          <span className="text-xs font-medium">
            {label} <span className="font-normal text-muted">({hint})</span>
          </span>
          <textarea
            name={name}
            defaultValue={value}
            rows={2}
            className="rounded-md border border-line-strong bg-surface px-2 py-1 font-mono text-xs"
          />
        </label>
      ))}
      <Button type="submit" look="strong" className="self-start">
        Write the policy
      </Button>
    </form>
  )
}

interface ChecksProps {
  readonly legend: string
  readonly name: string
  readonly boxes: readonly Box[]
}

function Checks({ legend, name, boxes }: ChecksProps) {
  if (boxes.length === 0) return null
  return (
    <fieldset className="flex max-h-72 flex-col gap-1 overflow-y-auto">
      <legend className="mb-1 text-xs font-medium">{legend}</legend>
      {boxes.map(({ id, detail, chosen }) => (
        <label key={id} className="flex min-h-7 shrink-0 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name={name}
            value={id}
            defaultChecked={chosen}
            className="size-3.5 shrink-0 accent-(--accent)"
          />
          {detail}
        </label>
      ))}
    </fieldset>
  )
}
