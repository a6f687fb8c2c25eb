-- Ordinary and partitioned tables that no extension brought along.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as table_name,
  c.relpersistence = 'u' as unlogged,
  c.relrowsecurity as row_security,
  c.relforcerowsecurity as force_row_security,
  pg_catalog.pg_get_partkeydef(c.oid) as partition_by,
  case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end as of_type,
  case when am.amname <> 'heap' or c.relkind = 'p' then am.amname end as method,
  ts.spcname as tablespace,
  case c.relreplident when 'f' then 'FULL' when 'n' then 'NOTHING' else 'DEFAULT' end as replica_identity,
  c.reloptions || (
    select array_agg('toast.' || o) from unnest(t.reloptions) o) as options
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_class t on t.oid = c.reltoastrelid
left join pg_catalog.pg_am am on am.oid = c.relam
left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
where c.relkind in ('r', 'p')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
