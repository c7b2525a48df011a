-- Few grants are odd: who asks for those must not look at every function's.
create index policy_grant_anomaly on policy_grant (anomaly, function_arn, qualifier_arn) where anomaly is not null;
