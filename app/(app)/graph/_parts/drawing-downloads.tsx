'use client'

import { Download } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import type { Drawing } from './drawing.ts'
import { drawingSvg } from './drawing-svg.ts'

const PIXELS_A_UNIT = 2

/** The whole drawing as a file, in the colours of the theme. */
export function DrawingDownloads({
  drawing,
  name,
}: {
  readonly drawing: Drawing
  readonly name: string
}) {
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return (
    <div className="absolute right-3 top-3 z-10 flex gap-2">
      <Button size="sm" onClick={() => save(svgBlob(drawing), `${file}.svg`)}>
        <Download aria-hidden="true" />
        SVG
      </Button>
      <Button
        size="sm"
        onClick={async () => {
          const png = await pngBlob(drawing)
          if (png !== null) save(png, `${file}.png`)
        }}
      >
        <Download aria-hidden="true" />
        PNG
      </Button>
    </div>
  )
}

function svgBlob(drawing: Drawing): Blob {
  const style = getComputedStyle(document.documentElement)
  const text = drawingSvg(drawing, (property) => style.getPropertyValue(property).trim())
  return new Blob([text], { type: 'image/svg+xml' })
}

async function pngBlob(drawing: Drawing): Promise<Blob | null> {
  const address = URL.createObjectURL(svgBlob(drawing))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = drawing.width * PIXELS_A_UNIT
    canvas.height = drawing.height * PIXELS_A_UNIT
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
