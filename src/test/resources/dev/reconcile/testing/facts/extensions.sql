select
  'extension ' || quote_ident(e.extname),
  jsonb_build_object(
    'version', e.extversion,
    'schema', e.extnamespace::regnamespace::text,
    'owner', pg_get_userbyid(e.extowner))
from pg_extension e
union all
-- ALTER ... DEPENDS ON EXTENSION is dumped, although the object is no member.
select
  o.type || ' ' || o.identity,
  jsonb_build_object('depends on extension ' || quote_ident(e.extname), true)
from pg_depend d
join pg_extension e on d.refclassid = 'pg_extension'::regclass and e.oid = d.refobjid
cross join lateral pg_identify_object(d.classid, d.objid, d.objsubid) o
where d.deptype = 'x'
