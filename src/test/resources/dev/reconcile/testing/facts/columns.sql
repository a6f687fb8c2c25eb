-- Columns by name: their order is no fact. The query of a view says the order of its columns.
select
  'column ' || r.label || '.' || quote_ident(a.attname),
  jsonb_build_object(
    'type', format_type(a.atttypid, a.atttypmod),
    'not null', a.attnotnull,
    case when a.attgenerated = '' then 'default' else 'generated as' end,
      pg_get_expr(d.adbin, d.adrelid),
    'generated', nullif(a.attgenerated, ''),
    'identity', nullif(a.attidentity, ''),
    'collation', case
      when a.attcollation <> t.typcollation then a.attcollation::regcollation::text
    end,
    'storage', a.attstorage,
    'compression', nullif(a.attcompression, ''),
    -- Up to PostgreSQL 16 the default is -1, since then NULL.
    'statistics target', nullif(a.attstattarget, -1),
    'options', (select string_agg(o, ', ' order by o) from unnest(a.attoptions) as o),
    'foreign options', (
      select string_agg(o, ', ' order by o) from unnest(a.attfdwoptions) as o),
    'local', a.attislocal,
    'times inherited', a.attinhcount)
from relation r
join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where r.relkind in ('r', 'p', 'f', 'v', 'm')
