-- What a database has without anyone having made it: one line for each function, type, operator, relation and operator
-- class, with the extension that brings it. Run by built-in-names.sh.
with owner as (
  select d.classid, d.objid, e.extname
  from pg_depend d
  join pg_extension e on e.oid = d.refobjid
  where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
),
named as (
  select 'function' as kind, p.proname as name,
    (p.pronargs - p.pronargdefaults)::text || '-'
      || case when p.provariadic <> 0 then '*' else p.pronargs::text end as detail,
    'pg_proc'::regclass as classid, p.oid
  from pg_proc p
  where p.prokind <> 'p'
  union all
  select 'type', t.typname, '', 'pg_type'::regclass, t.oid
  from pg_type t
  where t.typelem = 0 or t.typsubscript <> 'array_subscript_handler'::regproc
  union all
  select 'operator', o.oprname, '', 'pg_operator'::regclass, o.oid
  from pg_operator o
  union all
  select 'relation', n.nspname || '.' || c.relname,
    (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    'pg_class'::regclass, c.oid
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v') and n.nspname not like 'pg_toast%'
)
select distinct coalesce(o.extname, 'postgresql'), n.kind, n.name, n.detail
from named n
left join owner o on o.classid = n.classid and o.objid = n.oid
where o.extname is not null or n.oid < 16384
