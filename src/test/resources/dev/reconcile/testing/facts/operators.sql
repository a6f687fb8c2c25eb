select
  'operator ' || o.oid::regoperator,
  jsonb_build_object(
    'owner', pg_get_userbyid(o.oprowner),
    'result', nullif(o.oprresult, 0)::regtype::text,
    'function', nullif(o.oprcode, 0)::regprocedure::text,
    'commutator', nullif(o.oprcom, 0)::regoperator::text,
    'negator', nullif(o.oprnegate, 0)::regoperator::text,
    'restriction', nullif(o.oprrest, 0)::regprocedure::text,
    'join', nullif(o.oprjoin, 0)::regprocedure::text,
    'hashes', o.oprcanhash,
    'merges', o.oprcanmerge)
from pg_operator o
join scope s on s.oid = o.oprnamespace
where (o.tableoid, o.oid) not in (select classid, objid from member)
