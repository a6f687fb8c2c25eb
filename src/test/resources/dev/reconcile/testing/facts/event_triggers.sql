select
  'event trigger ' || quote_ident(e.evtname),
  jsonb_build_object(
    'owner', pg_get_userbyid(e.evtowner),
    'event', e.evtevent,
    'function', e.evtfoid::regprocedure::text,
    'enabled', e.evtenabled,
    'tags', (select string_agg(tag, ', ' order by tag) from unnest(e.evttags) as tag))
from pg_event_trigger e
where (e.tableoid, e.oid) not in (select classid, objid from member)
