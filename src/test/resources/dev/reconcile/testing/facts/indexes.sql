select
  'index ' || c.oid::regclass,
  jsonb_build_object(
    'table', r.label,
    'definition', pg_get_indexdef(c.oid),
    'persistence', c.relpersistence,
    'valid', i.indisvalid,
    'ready', i.indisready,
    'live', i.indislive,
    'unique', i.indisunique,
    'primary', i.indisprimary,
    'exclusion', i.indisexclusion,
    'immediate', i.indimmediate,
    'nulls not distinct', coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
    'clustered', i.indisclustered,
    'replica identity', i.indisreplident,
    'tablespace', (select t.spcname from pg_tablespace t where t.oid = c.reltablespace),
    'options', (select string_agg(o, ', ' order by o) from unnest(c.reloptions) as o),
    'parent', (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = c.oid),
    'statistics targets', (
      select string_agg(a.attnum || ' ' || a.attstattarget, ', ' order by a.attnum)
      from pg_attribute a
      where a.attrelid = c.oid and a.attstattarget >= 0),
    'element options', (
      select string_agg(a.attnum || ' ' || a.attoptions::text, ', ' order by a.attnum)
      from pg_attribute a
      where a.attrelid = c.oid and a.attoptions is not null))
from pg_index i
join pg_class c on c.oid = i.indexrelid
join relation r on r.oid = i.indrelid
where r.relkind in ('r', 'p', 'm', 'f')
