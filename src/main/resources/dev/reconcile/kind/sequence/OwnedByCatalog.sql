-- Sequences that belong to a column. The member -1 stands for the ownership; see catalog.Address.
select
  d.classid::bigint as address_class,
  d.objid::bigint as address_object,
  -1 as address_member,
  d.classid::bigint as subject_class,
  d.objid::bigint as subject_object,
  0 as subject_member,
  n.nspname as owner_schema,
  t.relname as owner_table,
  a.attname as owner_column
from pg_catalog.pg_depend d
join pg_catalog.pg_sequence s on s.seqrelid = d.objid
join pg_catalog.pg_class t on t.oid = d.refobjid
join pg_catalog.pg_namespace n on n.oid = t.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where d.classid = 'pg_catalog.pg_class'::regclass
  and d.refclassid = 'pg_catalog.pg_class'::regclass
  and d.deptype = 'a'
order by n.nspname, t.relname, a.attnum, d.objid
