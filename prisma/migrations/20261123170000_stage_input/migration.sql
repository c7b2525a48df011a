-- What a stage last judged from: while it stays, the stage has nothing to do.
create table stage_input (
  stage text not null,
  account_id text not null,
  rules text not null,
  input_hash text not null,
  primary key (stage, account_id)
);
