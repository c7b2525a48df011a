-- Open findings put together by account, unit and owner, without counting them one by one.
alter table score_rollup add column worst smallint;
update score_rollup s set worst = w.worst from (
  select account_id, area, min(severity_rank) as worst from finding where unseen is null and exception_id is null group by 1, 2
) w where w.account_id = s.account_id and w.area = s.area;

create table owner_tally (
  account_id text not null,
  owner text not null,
  critical integer not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  info integer not null,
  constraint owner_tally_pkey primary key (account_id, owner)
);
create table unit_owner_tally (
  unit_id text not null,
  owner text not null,
  critical integer not null,
  high integer not null,
  medium integer not null,
  low integer not null,
  info integer not null,
  constraint unit_owner_tally_pkey primary key (unit_id, owner)
);

insert into owner_tally
select f.account_id, coalesce(o.owner, ''), sum(f.critical), sum(f.high), sum(f.medium), sum(f.low), sum(f.info)
from (
  select account_id, resource, count(*) filter (where severity_rank = 0) as critical, count(*) filter (where severity_rank = 1) as high,
    count(*) filter (where severity_rank = 2) as medium, count(*) filter (where severity_rank = 3) as low, count(*) filter (where severity_rank = 4) as info
  from finding where unseen is null and exception_id is null group by 1, 2
) f
left join function_tags t on t.function_arn = f.resource and t.vanished_at is null
left join lateral (
  select tag ->> 'key' || '=' || (tag ->> 'value') as owner from jsonb_array_elements(t.facts -> 'tags') tag
  where tag ->> 'key' in ('owner', 'Owner', 'team', 'Team')
  order by array_position(array['owner', 'Owner', 'team', 'Team'], tag ->> 'key') limit 1
) o on true
group by 1, 2;
insert into unit_owner_tally
select u.id, t.owner, sum(t.critical), sum(t.high), sum(t.medium), sum(t.low), sum(t.info)
from owner_tally t join account a on a.id = t.account_id and a.vanished_at is null
join (select id, id_path from organizational_unit where vanished_at is null union all select '*', '') u
  on starts_with(coalesce(a.ou_id_path, ''), u.id_path)
group by 1, 2;
