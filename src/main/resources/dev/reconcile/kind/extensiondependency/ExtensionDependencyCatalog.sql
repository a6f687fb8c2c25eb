-- Which extensions objects of users go with. All that an object goes with is one object here, and pg_depend, where it
-- is found, is its address.
select
  'pg_catalog.pg_depend'::regclass::oid::bigint as address_class,
  d.objid::bigint as address_object,
  d.classid::bigint::integer as address_member,
  d.classid::bigint as subject_class,
  d.objid::bigint as subject_object,
  0 as subject_member,
  array_agg(e.extname::text) as extensions
from pg_catalog.pg_depend d
join pg_catalog.pg_extension e on e.oid = d.refobjid
where d.refclassid = 'pg_catalog.pg_extension'::regclass
  and d.deptype = 'x'
group by d.classid, d.objid
order by d.classid, d.objid
