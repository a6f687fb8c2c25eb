-- Views that no extension brought along, with the columns that CREATE OR REPLACE has to keep.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as view_name,
  rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') as query,
  c.reloptions as options,
  (select array_agg(
            concat_ws(' ',
              quote_ident(a.attname),
              pg_catalog.format_type(a.atttypid, a.atttypmod),
              case when a.attcollation <> t.typcollation
                then 'collate ' || a.attcollation::regcollation end)
            order by a.attnum)
   from pg_catalog.pg_attribute a
   join pg_catalog.pg_type t on t.oid = a.atttypid
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as outputs
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'v'
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
