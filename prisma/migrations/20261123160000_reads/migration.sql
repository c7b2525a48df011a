-- Indexes that pages need over a million functions and five million findings (bench/read.ts), and none that they do not.

-- Functions: what has vanished, images, part of a role's name, a layer whatever its version, a tag.
create index lambda_function_vanished on lambda_function (function_name, key) where vanished_at is not null;
create index lambda_function_not_zip on lambda_function (function_name, key) where package_type <> 'Zip' and vanished_at is null;
create index lambda_function_role_trgm on lambda_function using gin (role_arn gin_trgm_ops);
create function layer_names(arns text[]) returns text[] language sql immutable parallel safe as
  $$ select array(select distinct regexp_replace(arn, ':\d+$', '') from unnest(arns) arn) $$;
create index lambda_function_layer_names on lambda_function using gin (layer_names(layer_arns)) where layer_arns <> '{}';
create index function_tags_tags on function_tags using gin ((facts->'tags') jsonb_path_ops);

-- Findings: a rule's by severity, so that a page of it is a range.
drop index finding_rule_id_id_idx;
create index finding_rule_id_severity_rank_id_idx on finding (rule_id, severity_rank, id desc);
-- A rule's within an account, or within those of a unit.
create index finding_account_id_rule_id_idx on finding (account_id, rule_id);
-- Exceptions count what they cover from the index alone.
drop index finding_excepted;
create index finding_excepted on finding (exception_id, account_id, rule_id) where exception_id is not null and unseen is null;

-- Coverage by state and source from the index alone.
drop index coverage_state_account_id_idx;
create index coverage_state_account_id_source_idx on coverage (state, account_id, source);

-- What a run comes to is told by the run itself: its landings are kept for a while only.
alter table run add column accounts_whole integer, add column pruned_at timestamptz(3);
update run r set accounts_whole = (
  select count(*) from (
    select t.account_id from run_target t where t.run_id = r.id group by 1 having bool_and(t.state = 'complete')) whole)
where finished_at is not null;
create index run_target_finished_at_idx on run_target (finished_at);

-- Exposure by audience, by whom functions may be changed and by name; how many have which audience, for each unit.
create index exposure_audience_rank_key_idx on exposure (audience, rank, key);
create index exposure_changed on exposure (change_audience, rank, key) where change_audience <> 'nobody';
create index exposure_function_name_idx on exposure using gin (function_name gin_trgm_ops);
create table exposure_tally (
  unit_id text not null,
  audience text not null,
  rank smallint not null,
  exposures integer not null,
  constraint exposure_tally_pkey primary key (unit_id, audience, rank)
);

-- Edges by their ends' names.
create index graph_edge_ends_trgm on graph_edge using gin (from_node gin_trgm_ops, to_node gin_trgm_ops);

-- Capacity lists, what is wrong first.
create index network_attachment_worst on network_attachment
  ((case state when 'unknown' then 0 when 'extra' then 1 when 'missing' then 2 else 3 end), key);
create index lambda_interface_worst on lambda_interface
  ((case state when 'stuck' then 0 when 'orphan' then 1 when 'edited' then 2 when 'unknown' then 3 else 4 end), key);
create index subnet_capacity_days on subnet_capacity ((coalesce(days_left, 2147483647)), key) where hosts_lambda;
create index subnet_capacity_free on subnet_capacity ((coalesce(free, 2147483647)), key) where hosts_lambda;
create index subnet_capacity_names_trgm on subnet_capacity using gin (subnet_id gin_trgm_ops, name gin_trgm_ops);
create index lambda_interface_id_trgm on lambda_interface using gin (id gin_trgm_ops);
