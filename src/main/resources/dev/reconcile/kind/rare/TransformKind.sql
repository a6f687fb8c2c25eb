-- Transforms.
select
  'pg_catalog.pg_transform'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  pg_catalog.format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname) as object_name,
  case when t.trffromsql <> 0 then t.trffromsql::oid::regprocedure::text end as from_sql,
  case when t.trftosql <> 0 then t.trftosql::oid::regprocedure::text end as to_sql
from pg_catalog.pg_transform t
join pg_catalog.pg_language l on l.oid = t.trflang
where t.oid >= 16384
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_transform'::regclass and e.objid = t.oid and e.deptype = 'e')
order by object_name
