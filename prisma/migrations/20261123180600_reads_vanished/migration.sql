-- What has vanished in some accounts, without all that is there: only what vanishes is written to it.
create index lambda_function_vanished_account on lambda_function (account_id) where vanished_at is not null;
