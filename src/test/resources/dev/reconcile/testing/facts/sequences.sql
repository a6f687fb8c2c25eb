-- A sequence is owned by a column (deptype a, as with serial) or is its identity (deptype i).
select
  'sequence ' || r.label,
  jsonb_build_object(
    'owner', pg_get_userbyid(r.relowner),
    'persistence', r.relpersistence,
    'type', q.seqtypid::regtype::text,
    'start', q.seqstart,
    'increment', q.seqincrement,
    'minimum', q.seqmin,
    'maximum', q.seqmax,
    'cache', q.seqcache,
    'cycle', q.seqcycle,
    case d.deptype when 'i' then 'identity of' else 'owned by' end,
      d.refobjid::regclass || '.' || quote_ident(a.attname))
from relation r
join pg_sequence q on q.seqrelid = r.oid
left join pg_depend d
  on d.classid = 'pg_class'::regclass
  and d.objid = r.oid
  and d.refclassid = 'pg_class'::regclass
  and d.refobjsubid > 0
  and d.deptype in ('a', 'i')
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
