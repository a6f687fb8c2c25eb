-- Tables, partitioned and foreign tables, views and materialized views as a whole.
select
  'relation ' || r.label,
  jsonb_build_object(
    'kind', r.relkind,
    'owner', pg_get_userbyid(r.relowner),
    'persistence', r.relpersistence,
    'access method', (select m.amname from pg_am m where m.oid = r.relam),
    'tablespace', (select t.spcname from pg_tablespace t where t.oid = r.reltablespace),
    'options', (select string_agg(o, ', ' order by o) from unnest(r.reloptions) as o),
    'toast options', (
      select string_agg(o, ', ' order by o)
      from pg_class t
      cross join lateral unnest(t.reloptions) as o
      where t.oid = r.reltoastrelid),
    'replica identity', r.relreplident,
    'row security', r.relrowsecurity,
    'row security for the owner', r.relforcerowsecurity,
    'populated', r.relispopulated,
    'type', nullif(r.reloftype, 0)::regtype::text,
    'partition key', case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end,
    'partition bound', pg_get_expr(r.relpartbound, r.oid),
    'parents', (
      select
        string_agg(
          i.inhparent::regclass || case when i.inhdetachpending then ' (detaching)' else '' end,
          ', ' order by i.inhseqno)
      from pg_inherits i
      where i.inhrelid = r.oid))
from relation r
where r.relkind in ('r', 'p', 'f', 'v', 'm')
