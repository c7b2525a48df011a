import { PageHeader } from '#app/_ui/page-header.tsx'

export default function OverviewPage() {
  return <PageHeader title="Overview" about="What we run" />
}
