-- Comments on whatever users made. Nothing depends on a comment, so it has no address of its own.
select
  0 as address_class,
  0 as address_object,
  0 as address_member,
  d.classoid::bigint as subject_class,
  d.objoid::bigint as subject_object,
  d.objsubid as subject_member,
  d.description
from pg_catalog.pg_description d
where (d.objoid >= 16384
       or (d.classoid = 'pg_catalog.pg_namespace'::regclass
           and d.objoid = to_regnamespace('public')
           and d.description <> 'standard public schema'))
union all
-- initdb comments on the schema public; whoever made another said nothing of it
select 0, 0, 0, 'pg_catalog.pg_namespace'::regclass::oid::bigint, n.oid::bigint, 0, ''
from pg_catalog.pg_namespace n
where n.nspname = 'public'
  and pg_catalog.obj_description(n.oid, 'pg_namespace') is null
order by subject_class, subject_object, subject_member
