-- The definition says everything but the owner: language, volatility, strictness, cost, SET, body.
select
  'function ' || p.oid::regprocedure,
  jsonb_build_object(
    'kind', p.prokind,
    'owner', pg_get_userbyid(p.proowner),
    'definition', pg_get_functiondef(p.oid))
from pg_proc p
join scope s on s.oid = p.pronamespace
where p.prokind in ('f', 'p', 'w')
  and (p.tableoid, p.oid) not in (select classid, objid from member)
