-- The records that a run changed, in the order of their list: a page of them is read off it.
drop index change_log_run_id_idx;
create index change_log_run_id_kind_key_idx on change_log (run_id, kind, key);
