-- What a run opened, resolved and reopened: the difference of two runs reads nothing else.
create index "finding_event_run_id_idx" on "finding_event" ("run_id");
