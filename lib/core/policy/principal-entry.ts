/**
 * One principal of a Principal or NotPrincipal element, as far as its text tells.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type PrincipalEntry =
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'account'; readonly text: string; readonly accountId: string }
  | {
      readonly kind: 'role' | 'user' | 'session' | 'federated-user'
      readonly text: string
      readonly accountId: string
    }
  /** What AWS shows in place of an ARN once the role or user is gone: a unique id that nobody has any more. */
  | { readonly kind: 'deleted'; readonly text: string; readonly of: 'role' | 'user' | 'other' }
  | { readonly kind: 'service'; readonly text: string }
  | { readonly kind: 'federated'; readonly text: string }
  | { readonly kind: 'canonical-user'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
