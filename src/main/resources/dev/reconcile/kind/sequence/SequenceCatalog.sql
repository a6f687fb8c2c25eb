-- Sequences that neither an extension brought along nor an identity column has inside (dependency 'i').
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as sequence_name,
  pg_catalog.format_type(s.seqtypid, null) as type_name,
  s.seqstart as start_value,
  s.seqincrement as increment,
  s.seqmin as min_value,
  s.seqmax as max_value,
  s.seqcache as cache,
  s.seqcycle as cycle,
  c.relpersistence = 'u' as unlogged,
  -- before 15, there are no others
  c.relpersistence = coalesce(t.relpersistence, 'p')
    or current_setting('server_version_num')::integer < 150000 as usual_persistence,
  tn.nspname as owner_schema,
  t.relname as owner_table,
  a.attname as owner_column
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend d
  on d.classid = 'pg_catalog.pg_class'::regclass
  and d.objid = c.oid
  and d.refclassid = 'pg_catalog.pg_class'::regclass
  and d.refobjsubid > 0
  and d.deptype in ('a', 'i')
left join pg_catalog.pg_class t on t.oid = d.refobjid
left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and d.deptype is distinct from 'i'
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
