-- The checks of a domain are among the constraints.
select
  'type ' || t.oid::regtype,
  jsonb_build_object(
    'kind', 'domain',
    'owner', pg_get_userbyid(t.typowner),
    'base type', format_type(t.typbasetype, t.typtypmod),
    'collation', (
      select t.typcollation::regcollation::text
      from pg_type b
      where b.oid = t.typbasetype and b.typcollation <> t.typcollation),
    'not null', t.typnotnull,
    'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault))
from pg_type t
join scope s on s.oid = t.typnamespace
where t.typtype = 'd' and (t.tableoid, t.oid) not in (select classid, objid from member)
