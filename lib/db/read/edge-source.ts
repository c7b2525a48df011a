/** Edges with their facts as one value, and what tells whether an end must be hidden. */
export const EDGE_SOURCE = `(
  select e.*, coalesce(e.to_account, e.from_account) as account_id, jsonb_build_object('key', e.key, 'kind', e.kind,
    'from', e.from_node, 'to', e.to_node, 'fromKind', e.from_kind, 'fromAccount', e.from_account, 'toAccount', e.to_account,
    'fromGroup', e.from_group, 'toGroup', e.to_group, 'verdict', e.verdict, 'crossing', e.crossing, 'rank', e.rank,
    'reason', e.reason, 'condition', e.condition, 'functions', e.functions, 'by', e.by,
    'fromOurs', exists (select from account o where o.id = e.from_account),
    'toOurs', exists (select from account o where o.id = e.to_account)) as facts
  from graph_edge e)`
