-- How many functions each VPC has, counted when a run concludes: by their own index it would cost every function's write.
create table vpc_tally (
  account_id text not null,
  vpc_id text not null,
  functions integer not null,
  constraint vpc_tally_pkey primary key (account_id, vpc_id)
);
insert into vpc_tally select account_id, vpc_id, count(*) from lambda_function where vanished_at is null and vpc_id <> '' group by 1, 2;
