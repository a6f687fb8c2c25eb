-- Sequences that identity columns have inside (dependency 'i'). A partition draws on its parent's.
select
  d.classid::bigint as address_class,
  d.objid::bigint as address_object,
  0 as address_member,
  d.refclassid::bigint as subject_class,
  d.refobjid::bigint as subject_object,
  d.refobjsubid as subject_member,
  c.relname as sequence_name,
  c.relpersistence = 'u' as unlogged,
  -- before 15, sequences of unlogged tables are logged, and there are no others
  c.relpersistence = t.relpersistence
    or current_setting('server_version_num')::integer < 150000 as usual_persistence
from pg_catalog.pg_class c
join pg_catalog.pg_depend d
  on d.classid = 'pg_catalog.pg_class'::regclass
 and d.objid = c.oid
 and d.refclassid = 'pg_catalog.pg_class'::regclass
 and d.refobjsubid > 0
 and d.deptype = 'i'
join pg_catalog.pg_class t on t.oid = d.refobjid
join pg_catalog.pg_namespace n on n.oid = t.relnamespace
where c.relkind = 'S'
  and not t.relispartition
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
order by n.nspname, t.relname, d.refobjsubid
