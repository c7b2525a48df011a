-- How many findings each run opened, reopened and resolved in each unit, by day: the flow of three months without its every step.
alter table run add column steps_tallied_at timestamptz(3);
create table unit_step_tally (
  unit_id text not null,
  run_id text not null,
  day date not null,
  opened integer not null,
  reopened integer not null,
  resolved integer not null,
  constraint unit_step_tally_pkey primary key (unit_id, run_id, day)
);
create index unit_step_tally_run_id_idx on unit_step_tally (run_id);

with steps as (
  select account_id, run_id, (at at time zone 'UTC')::date as day, event as step, count(*) as findings from finding_event
  where event in ('opened', 'reopened', 'resolved') and run_id is not null group by 1, 2, 3, 4
  union all
  select account_id, opened_run, (opened_at at time zone 'UTC')::date, 'opened', count(*) from finding where not reopened group by 1, 2, 3
)
insert into unit_step_tally
select u.id, s.run_id, s.day, coalesce(sum(findings) filter (where step = 'opened'), 0),
  coalesce(sum(findings) filter (where step = 'reopened'), 0), coalesce(sum(findings) filter (where step = 'resolved'), 0)
from steps s join run r on r.id = s.run_id and r.finished_at is not null left join account a on a.id = s.account_id
join (select id, id_path from organizational_unit where vanished_at is null union all select '*', '') u
  on starts_with(coalesce(a.ou_id_path, ''), u.id_path)
group by 1, 2, 3;
update run set steps_tallied_at = now() where finished_at is not null;
