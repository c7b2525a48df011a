/**
 * Who asks. A role is its sessions: `sessionName` null means any session of it. `account` stands for whomever
 * the administrators of an account let, where its identities cannot be read. Anonymous has no credentials.
 */
export type RequestPrincipal =
  | {
      readonly kind: 'role'
      readonly arn: string
      readonly accountId: string
      readonly roleId: string | null
      readonly sessionName: string | null
    }
  | {
      readonly kind: 'user'
      readonly arn: string
      readonly accountId: string
      readonly userId: string | null
    }
  | { readonly kind: 'root'; readonly accountId: string }
  | { readonly kind: 'federated-user'; readonly arn: string; readonly accountId: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'anonymous' }
