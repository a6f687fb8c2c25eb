-- What was counted chunk by chunk is counted together, and the chunks go.
with gone as (
  delete from reconcile.conversion_chunk where conversion_id = ? returning rows
)
update reconcile.conversion
set rows = rows + (select coalesce(sum(rows), 0) from gone), pass = pass + 1
where id = ? returning 1
