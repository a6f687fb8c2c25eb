select
  format('collation %s.%I', s.name, c.collname),
  jsonb_build_object(
    'owner', pg_get_userbyid(c.collowner),
    'provider', c.collprovider,
    'deterministic', c.collisdeterministic,
    'encoding', pg_encoding_to_char(c.collencoding),
    'collation', c.collcollate,
    'character type', c.collctype,
    -- Since PostgreSQL 15 and 17 under these names; since 16 with rules.
    'locale', coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'),
    'rules', to_jsonb(c) ->> 'collicurules')
from pg_collation c
join scope s on s.oid = c.collnamespace
where (c.tableoid, c.oid) not in (select classid, objid from member)
union all
select
  format('conversion %s.%I', s.name, c.conname),
  jsonb_build_object(
    'owner', pg_get_userbyid(c.conowner),
    'from', pg_encoding_to_char(c.conforencoding),
    'to', pg_encoding_to_char(c.contoencoding),
    'function', c.conproc::regproc::text,
    'default', c.condefault)
from pg_conversion c
join scope s on s.oid = c.connamespace
where (c.tableoid, c.oid) not in (select classid, objid from member)
