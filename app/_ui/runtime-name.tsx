import { Container, FileCode } from 'lucide-react'

interface Props {
  readonly runtime: string | null
  readonly packageType: string | null
}

/** The runtime as AWS names it; a container image brings its own. */
export function RuntimeName({ runtime, packageType }: Props) {
  const image = packageType === 'Image'
  const Icon = image ? Container : FileCode
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon className="size-3.5 text-muted" aria-hidden="true" />
      {image ? 'Container image' : (runtime ?? 'Not named by AWS')}
    </span>
  )
}
