-- Materialized views that no extension brought along.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as view_name,
  rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') as query,
  am.amname as access_method,
  s.spcname as tablespace,
  c.reloptions || (
    select array_agg('toast.' || o) from unnest(t.reloptions) o) as options,
  c.relispopulated as populated
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
left join pg_catalog.pg_class t on t.oid = c.reltoastrelid
where c.relkind = 'm'
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
