import type { EdgeKind, EdgeReason, EdgeVerdict } from '../graph/graph-edge.ts'
import { parseFunctionArn, unqualified } from '../model/function-arn.ts'
import { type Observed, seen, unseen } from '../model/observed.ts'
import type { GraphFacts } from '../rules/function-subject.ts'

/** An edge at a function of the account, or from one of its roles to another account, as far as rules ask. */
export interface FactEdge {
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  readonly verdict: EdgeVerdict
  readonly reason: EdgeReason | null
}

/** Who may change functions of the account. */
export interface FactRight {
  readonly callerArn: string
  readonly decision: 'allowed' | 'allowed-if' | 'unknown'
  readonly everyFunction: boolean
  readonly functionArns: readonly string[]
}

export interface GraphFactsInput {
  readonly edges: readonly FactEdge[]
  readonly rights: readonly FactRight[]
  readonly openElsewhere: boolean
}

/** Answers what the stored graph says of each function of an account, by ARN and execution role. */
export function graphFacts({
  edges,
  rights,
  openElsewhere,
}: GraphFactsInput): (fn: { readonly arn: string; readonly roleArn: string | null }) => GraphFacts {
  const at = Map.groupBy(edges, ({ kind, from, to }) =>
    functionIn(kind === 'destination' ? from : to),
  )
  const fromRole = Map.groupBy(edges, ({ from }) => from)
  return ({ arn, roleArn }) => ({
    brokenEdges: brokenOf(at.get(arn) ?? [], arn),
    invokesElsewhere: reachedBy(roleArn === null ? [] : (fromRole.get(roleArn) ?? []), arn),
    openElsewhere,
    changers: changersOf(rights, arn),
  })
}

/** The unqualified function that a node names; other nodes by their own name. */
const functionIn = (node: string): string =>
  parseFunctionArn(node) === null ? node : unqualified(node)

/** What one side of an edge still hangs on was not read. */
const NOT_READ = unseen('not-collected')

/** What is switched off on purpose is not broken. */
function brokenOf(edges: readonly FactEdge[], own: string): Observed<readonly string[]> {
  const broken = edges.filter(
    ({ verdict, reason }) => verdict === 'broken' && reason !== 'disabled',
  )
  if (broken.length > 0) return seen(broken.map((edge) => sentence(edge, own)).sort())
  return edges.some(({ verdict }) => verdict === 'unknown') ? NOT_READ : seen([])
}

/** Whoever sees a finding need not see the account of its caller: that one is in the graph, for those who may. */
function sentence({ kind, from, to, reason }: FactEdge, own: string): string {
  const isOthers = kind === 'invoke' && from.startsWith('arn:') && account(from) !== account(own)
  return `${kind} ${isOthers ? 'from another account' : from} → ${to}: ${reason ?? 'refused'}`
}

const account = (arn: string): string | undefined => arn.split(':', 5)[4]

function reachedBy(edges: readonly FactEdge[], own: string): Observed<readonly string[]> {
  const elsewhere = edges.filter(
    ({ kind, to }) => kind === 'invoke' && to.startsWith('arn:') && account(to) !== account(own),
  )
  const reached = elsewhere.filter(
    ({ verdict }) => verdict === 'proven' || verdict === 'conditional',
  )
  if (reached.length > 0) return seen([...new Set(reached.map(({ to }) => to))].sort())
  return elsewhere.some(({ verdict }) => verdict === 'unknown') ? NOT_READ : seen([])
}

function changersOf(rights: readonly FactRight[], arn: string): Observed<readonly string[]> {
  const here = rights.filter(
    ({ everyFunction, functionArns }) => everyFunction || functionArns.includes(arn),
  )
  return here.some(({ decision }) => decision === 'unknown')
    ? NOT_READ
    : seen([...new Set(here.map(({ callerArn }) => callerArn))].sort())
}
