-- Event triggers.
select
  'pg_catalog.pg_event_trigger'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  t.evtname as object_name,
  t.evtevent as event,
  t.evttags as tags,
  t.evtfoid::regprocedure::text as function,
  case t.evtenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end
    as enabled
from pg_catalog.pg_event_trigger t
where true
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_event_trigger'::regclass and e.objid = t.oid and e.deptype = 'e')
order by t.evtname
