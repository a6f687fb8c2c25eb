-- Columns of tables. What a partition draws on an identity for is the parent's.
with placed (child) as materialized (
  -- partitions whose columns stand in another order than those of the parent
  select i.inhrelid
  from pg_catalog.pg_inherits i
  join pg_catalog.pg_class c on c.oid = i.inhrelid
  where c.relispartition
    and (select array_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
         where a.attrelid = i.inhrelid and a.attnum > 0 and not a.attisdropped)
     <> (select array_agg(a.attname order by a.attnum) from pg_catalog.pg_attribute a
         where a.attrelid = i.inhparent and a.attnum > 0 and not a.attisdropped)
)
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  a.attnum::integer as address_member,
  n.nspname as schema_name,
  c.relname as table_name,
  a.attname as column_name,
  format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as not_null,
  k.conname as not_null_name,
  coalesce(k.connoinherit, false) as not_null_no_inherit,
  coalesce(not k.convalidated, false) as not_null_not_valid,
  said.description as not_null_comment,
  pg_get_expr(d.adbin, d.adrelid) as expression,
  a.attgenerated::text as generated,
  case when c.relispartition then '' else a.attidentity::text end as identity,
  concat_ws(' ',
    case when s.seqstart <> case when s.seqincrement > 0 then s.seqmin else s.seqmax end
         then 'START WITH ' || s.seqstart end,
    case when s.seqincrement <> 1 then 'INCREMENT BY ' || s.seqincrement end,
    case when s.seqmin <> case when s.seqincrement > 0 then 1
                               when a.atttypid = 'smallint'::regtype then -32768
                               when a.atttypid = 'integer'::regtype then -2147483648
                               else -9223372036854775808 end
         then 'MINVALUE ' || s.seqmin end,
    case when s.seqmax <> case when s.seqincrement < 0 then -1
                               when a.atttypid = 'smallint'::regtype then 32767
                               when a.atttypid = 'integer'::regtype then 2147483647
                               else 9223372036854775807 end
         then 'MAXVALUE ' || s.seqmax end,
    case when s.seqcache <> 1 then 'CACHE ' || s.seqcache end,
    case when s.seqcycle then 'CYCLE' end) as identity_options,
  (select q.relname from pg_catalog.pg_class q where q.oid = s.seqrelid) as identity_sequence,
  case when a.attcollation <> t.typcollation then (
    select case when pg_collation_is_visible(l.oid) then quote_ident(l.collname)
                else quote_ident(m.nspname) || '.' || quote_ident(l.collname) end
    from pg_catalog.pg_collation l
    join pg_catalog.pg_namespace m on m.oid = l.collnamespace
    where l.oid = a.attcollation) end as collation,
  case when a.attstorage <> t.typstorage then
    case a.attstorage when 'p' then 'plain' when 'e' then 'external'
                      when 'm' then 'main' else 'extended' end end as storage,
  case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
  -- before 17, "no target of its own" was -1
  nullif(a.attstattarget, -1) as statistics,
  a.attoptions as options,
  case when a.attinhcount = 0 then 'OWN'
       when a.attislocal then 'MERGED'
       when c.oid in (select child from placed) then 'PLACED'
       else 'INHERITED' end as origin
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_constraint k -- from 18 on
  on k.contype = 'n' and k.conrelid = a.attrelid and k.conkey = array[a.attnum]
left join pg_catalog.pg_description said
  on said.classoid = 'pg_catalog.pg_constraint'::regclass and said.objoid = k.oid and said.objsubid = 0
left join pg_catalog.pg_depend o
  on a.attidentity <> ''
 and o.classid = 'pg_catalog.pg_class'::regclass
 and o.refclassid = 'pg_catalog.pg_class'::regclass
 and o.refobjid = a.attrelid and o.refobjsubid = a.attnum and o.deptype = 'i'
left join pg_catalog.pg_sequence s on s.seqrelid = o.objid
where c.relkind in ('r', 'p')
  and a.attnum > 0
  and not a.attisdropped
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname, a.attnum
