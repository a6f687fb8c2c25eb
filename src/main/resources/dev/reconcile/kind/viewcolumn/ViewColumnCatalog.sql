-- Columns of views, materialized views and foreign tables that have something of their own.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  a.attnum as address_member,
  n.nspname as schema_name,
  c.relname as view_name,
  c.relkind::text as relation_kind,
  a.attname as column_name,
  pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default_sql,
  t.description as comment,
  case when c.relkind <> 'v' and a.attstorage <> y.typstorage then
    case a.attstorage when 'p' then 'plain' when 'e' then 'external'
                      when 'm' then 'main' else 'extended' end end as storage,
  case to_jsonb(a) ->> 'attcompression' when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
  -- before 17, "no target of its own" was -1
  nullif(a.attstattarget, -1) as statistics,
  a.attoptions as options
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type y on y.oid = a.atttypid
left join pg_catalog.pg_attrdef d
  on d.adrelid = c.oid and d.adnum = a.attnum and c.relkind = 'v'
left join pg_catalog.pg_description t
  on t.classoid = 'pg_catalog.pg_class'::regclass and t.objoid = c.oid and t.objsubid = a.attnum
where c.relkind in ('v', 'm', 'f')
  and (d.oid is not null or t.description is not null or a.attacl is not null
       or exists (
         select from pg_catalog.pg_seclabel l
         where l.classoid = 'pg_catalog.pg_class'::regclass and l.objoid = c.oid and l.objsubid = a.attnum)
       or (c.relkind <> 'v'
           and (a.attstorage <> y.typstorage or to_jsonb(a) ->> 'attcompression' <> ''
                or a.attstattarget >= 0 or a.attoptions is not null)))
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname, a.attnum
