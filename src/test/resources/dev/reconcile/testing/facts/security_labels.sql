select
  format('security label of %s on %s %s', l.provider, l.objtype, l.objname),
  jsonb_build_object('label', l.label)
from pg_seclabels l
where l.objtype <> 'role'
  and (l.objnamespace is null or l.objnamespace in (select oid from scope))
