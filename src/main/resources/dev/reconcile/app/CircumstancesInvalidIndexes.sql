-- Indexes of the given tables that nothing uses and nothing builds.
select i.indexrelid::regclass::text as name
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
join pg_catalog.pg_class t on t.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = t.relnamespace
where not i.indisvalid
  and (n.nspname, t.relname) in (
    select split_part(line, E'\t', 2), split_part(line, E'\t', 3)
    from unnest(string_to_array(?, E'\n')) as line)
  and not exists (
    select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)
order by 1
