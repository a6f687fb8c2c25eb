-- Operator classes.
with
member (family, class, operators, functions) as materialized (
  select
    o.amopfamily,
    case when d.refclassid = 'pg_catalog.pg_opclass'::regclass then d.refobjid else 0 end,
    o.amopstrategy || ' ' || o.amopopr::regoperator::text
      || coalesce(' for order by ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname), ''),
    null
  from pg_catalog.pg_amop o
  left join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_amop'::regclass and d.objid = o.oid
      and d.refclassid = 'pg_catalog.pg_opclass'::regclass
  left join pg_catalog.pg_opfamily f on f.oid = o.amopsortfamily
  left join pg_catalog.pg_namespace n on n.oid = f.opfnamespace
  where o.oid >= 16384
  union all
  select
    p.amprocfamily,
    case when d.refclassid = 'pg_catalog.pg_opclass'::regclass then d.refobjid else 0 end,
    null,
    p.amprocnum || ' ('
      || pg_catalog.format_type(p.amproclefttype, null) || ', '
      || pg_catalog.format_type(p.amprocrighttype, null) || ') '
      || p.amproc::oid::regprocedure::text
  from pg_catalog.pg_amproc p
  left join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_amproc'::regclass and d.objid = p.oid
      and d.refclassid = 'pg_catalog.pg_opclass'::regclass
  where p.oid >= 16384
)
select
  'pg_catalog.pg_opclass'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.opcname || '(' || a.amname || ')' as object_name,
  pg_catalog.format_type(c.opcintype, null) as type,
  c.opcdefault as "default",
  quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) as family,
  (select array_agg(m.operators order by m.operators) from member m
   where m.class = c.oid and m.operators is not null) as operators,
  (select array_agg(m.functions order by m.functions) from member m
   where m.class = c.oid and m.functions is not null) as functions,
  case when c.opckeytype <> 0 then pg_catalog.format_type(c.opckeytype, null) end as storage
from pg_catalog.pg_opclass c
join pg_catalog.pg_namespace n on n.oid = c.opcnamespace
join pg_catalog.pg_am a on a.oid = c.opcmethod
join pg_catalog.pg_opfamily f on f.oid = c.opcfamily
join pg_catalog.pg_namespace fn on fn.oid = f.opfnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_opclass'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, object_name
