select
  'type ' || t.oid::regtype,
  jsonb_build_object(
    'kind', 'range',
    'owner', pg_get_userbyid(t.typowner),
    'subtype', r.rngsubtype::regtype::text,
    'operator class', (
      select format('%s.%I', o.opcnamespace::regnamespace, o.opcname)
      from pg_opclass o
      where o.oid = r.rngsubopc),
    'collation', case when r.rngcollation <> 0 then r.rngcollation::regcollation::text end,
    'canonical function', case when r.rngcanonical <> 0 then r.rngcanonical::regproc::text end,
    'difference function', case when r.rngsubdiff <> 0 then r.rngsubdiff::regproc::text end,
    'multirange type', r.rngmultitypid::regtype::text)
from pg_range r
join pg_type t on t.oid = r.rngtypid
join scope s on s.oid = t.typnamespace
where (t.tableoid, t.oid) not in (select classid, objid from member)
