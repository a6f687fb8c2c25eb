select
  format('statistics %s.%I', s.name, e.stxname),
  jsonb_build_object(
    'owner', pg_get_userbyid(e.stxowner),
    'definition', pg_get_statisticsobjdef(e.oid),
    'target', nullif((to_jsonb(e) ->> 'stxstattarget')::integer, -1))
from pg_statistic_ext e
join scope s on s.oid = e.stxnamespace
where (e.tableoid, e.oid) not in (select classid, objid from member)
