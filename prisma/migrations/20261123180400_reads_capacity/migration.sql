-- Capacity lists by part of any id that a row names: one index for each list, over all of its names.
create function network_names(id text, others text[], more text) returns text language sql immutable parallel safe as
  $$ select concat_ws(' ', id, array_to_string(others, ' '), more) $$;
create index network_attachment_names_trgm on network_attachment
  using gin (network_names(subnet_id, security_group_ids, facts->>'userArns') gin_trgm_ops);
drop index lambda_interface_id_trgm;
create index lambda_interface_names_trgm on lambda_interface
  using gin (network_names(id, security_group_ids, null) gin_trgm_ops);
create index quota_use_scope_trgm on quota_use using gin (scope_id gin_trgm_ops);
create index merge_advice_facts_trgm on merge_advice using gin ((facts::text) gin_trgm_ops);
