import { NoSuch } from '#app/_ui/no-such.tsx'

export default function NotFound() {
  return <NoSuch what="page" />
}
