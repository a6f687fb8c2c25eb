-- What the described objects of a project have become; gives a row for each that is another than before.
with described as (
  select object, source, live
  from unnest(?::text[], ?::text[], ?::text[]) d (object, source, live)
), gone as (
  delete from reconcile.definition k
  where k.project = ? and not exists (select from described d where d.object = k.object)
  returning 1
), told as (
insert into reconcile.definition as k (project, object, source, live)
select ?, object, source, live from described
on conflict (project, object) do update
set source = excluded.source, live = excluded.live, applied_at = now()
where (k.source, k.live) is distinct from (excluded.source, excluded.live)
returning 1
)
select from told union all select from gone
