import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'

/** Which accounts the person behind the current request may see. Until sign-in exists that is every account. */
export async function viewerScope(): Promise<ViewerScope> {
  return EVERYTHING
}
