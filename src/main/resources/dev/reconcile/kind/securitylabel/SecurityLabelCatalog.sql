-- Security labels on whatever users made. Nothing depends on a label, so it has no address of its own.
select
  0 as address_class,
  0 as address_object,
  0 as address_member,
  l.classoid::bigint as subject_class,
  l.objoid::bigint as subject_object,
  l.objsubid as subject_member,
  l.provider,
  l.label
from (
  select classoid, objoid, objsubid, provider, label
  from pg_catalog.pg_seclabel
  union all
  select classoid, objoid, 0, provider, label
  from pg_catalog.pg_shseclabel
  where classoid = 'pg_catalog.pg_subscription'::regclass
) l
order by l.classoid, l.objoid, l.objsubid, l.provider
