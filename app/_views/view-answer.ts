/** What became of something asked of a view. */
export type ViewAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: string }

export const VIEW_GONE: ViewAnswer = {
  ok: false,
  problem: 'It is not there any more, or it is somebody else’s.',
}
