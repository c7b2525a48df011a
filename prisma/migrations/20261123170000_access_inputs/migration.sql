-- What a stage last judged from: while it stays, the stage has nothing to do.
create table stage_input (
  stage text not null,
  account_id text not null,
  rules text not null,
  input_hash text not null,
  primary key (stage, account_id)
);

create table administrator (
  key text not null,
  account_id text not null,
  arn text,
  facts jsonb not null,
  content_hash text not null,
  changed_at timestamptz(3) not null,
  primary key (key)
);
create index administrator_account_id_idx on administrator (account_id);
