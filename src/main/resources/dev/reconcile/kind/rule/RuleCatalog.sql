-- Rules of tables and views. The rule _RETURN is the view itself.
select
  'pg_catalog.pg_rewrite'::regclass::oid::bigint as address_class,
  r.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as relation_name,
  c.relkind = 'v' as on_view,
  r.rulename as rule_name,
  case r.ev_type when '3' then 'INSERT' when '2' then 'UPDATE' else 'DELETE' end as event,
  r.is_instead as instead,
  pg_catalog.pg_get_ruledef(r.oid) as definition,
  case r.ev_enabled when 'D' then 'DISABLED' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' else 'ORIGIN' end as enabled
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class c on c.oid = r.ev_class
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where r.rulename <> '_RETURN'
  and c.relkind in ('r', 'p', 'v')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.deptype = 'e'
      and ((e.classid = 'pg_catalog.pg_rewrite'::regclass and e.objid = r.oid)
        or (e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid)))
order by n.nspname, c.relname, r.rulename
