-- The order of the columns is that of the table, which means nothing.
select
  format('statistics %s.%I', s.name, e.stxname),
  jsonb_build_object(
    'owner', pg_get_userbyid(e.stxowner),
    'relation', e.stxrelid::regclass::text,
    'kinds', array_to_string(e.stxkind, ''),
    'columns', (
      select string_agg(a.attname, ', ' order by a.attname)
      from pg_attribute a
      where a.attrelid = e.stxrelid and a.attnum = any (e.stxkeys)),
    'expressions', array_to_string(pg_get_statisticsobjdef_expressions(e.oid), ', '),
    'target', nullif((to_jsonb(e) ->> 'stxstattarget')::integer, -1))
from pg_statistic_ext e
join scope s on s.oid = e.stxnamespace
where (e.tableoid, e.oid) not in (select classid, objid from member)
