import type { Crossing } from '#lib/core/graph/crossing.ts'
import type { EdgeKind, EdgeReason, EdgeVerdict } from '#lib/core/graph/graph-edge.ts'

export const VERDICT_WORDS: Readonly<Record<EdgeVerdict, string>> = {
  proven: 'Proven',
  unknown: 'Unknown',
  conditional: 'Conditional',
  broken: 'Broken',
}

export const KIND_WORDS: Readonly<Record<EdgeKind, string>> = {
  invoke: 'Invoke API',
  url: 'Function URL',
  'event-source': 'Event source',
  'service-grant': 'Service',
  destination: 'Destination',
  outside: 'Function outside',
}

export const CROSSING_WORDS: Readonly<Record<Crossing, string>> = {
  organization: 'Organization',
  unit: 'Unit',
  account: 'Account',
  none: 'Nothing',
  unknown: 'Unknown',
}

export const REASON_WORDS: Readonly<Record<EdgeReason, string>> = {
  'no-identity-permission': 'the caller’s own policies do not allow it',
  'no-resource-permission': 'the function’s policy does not let it in',
  'control-policy': 'a control policy stops it',
  boundary: 'a boundary stops it',
  'explicit-deny': 'a Deny statement stops it',
  'dangling-principal': 'the principal is gone',
  'missing-function': 'there is no such function',
  'missing-role': 'the execution role is gone',
  disabled: 'it is switched off',
  'nobody-can-use-it': 'nobody of that account can use it',
  'principals-unread': 'the principals could not be read',
  'functions-unread': 'the functions could not be read',
  'policy-unread': 'a policy could not be read',
}
