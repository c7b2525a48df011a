import { redirect } from 'next/navigation'
import type { Role } from '#lib/core/model/role.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { returnPath } from '#lib/core/session/return-path.ts'
import { currentViewer } from './current-viewer.ts'
import { requestFacts } from './request-facts.ts'

/** On whose behalf something is read or done. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'token' | 'operator'
  readonly roles: readonly Role[]
  readonly scope: ViewerScope
}

/** Who is behind the current page or server action. Nobody is led to the sign-in page. */
export async function viewer(): Promise<Viewer> {
  const who = await currentViewer()
  if (who !== null) return who
  const { path } = await requestFacts()
  redirect(`/sign-in?${new URLSearchParams({ to: returnPath(path), ended: '1' })}`)
}

/** Which accounts the person behind the current request may see. */
export async function viewerScope(): Promise<ViewerScope> {
  return (await viewer()).scope
}
