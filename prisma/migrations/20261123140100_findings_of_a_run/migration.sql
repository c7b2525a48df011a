-- Findings that a run opened, without walking the whole table.
create index "finding_opened_run_idx" on "finding" ("opened_run");
