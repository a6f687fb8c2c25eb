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
  -- The comment that an extension brings along: one that CREATE EXTENSION wrote together with the
  -- extension; or else, as after a restore, one that its control file has. The server reads all the
  -- control files there are to tell that.
  and not case
    when d.classoid <> 'pg_catalog.pg_extension'::regclass then false
    when exists (
      select from pg_catalog.pg_extension e where e.oid = d.objoid and e.xmin = d.xmin) then true
    else exists (
      select
      from pg_catalog.pg_extension e
      join pg_catalog.pg_available_extensions a on a.name = e.extname
      where e.oid = d.objoid and a.comment = d.description)
  end
order by d.classoid, d.objoid, d.objsubid
