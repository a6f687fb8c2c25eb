-- Base types, and shell types that wait for their functions. An array type goes with its element.
select
  'type ' || t.oid::regtype,
  jsonb_build_object(
    'kind', case when t.typisdefined then 'base' else 'shell' end,
    'owner', pg_get_userbyid(t.typowner),
    'length', t.typlen,
    'passed by value', t.typbyval,
    'alignment', t.typalign,
    'storage', t.typstorage,
    'category', t.typcategory,
    'preferred', t.typispreferred,
    'delimiter', t.typdelim,
    'element', nullif(t.typelem, 0)::regtype::text,
    'collatable', t.typcollation <> 0,
    'default', t.typdefault,
    'input', t.typinput::regproc::text,
    'output', t.typoutput::regproc::text,
    'receive', t.typreceive::regproc::text,
    'send', t.typsend::regproc::text,
    'modifier input', t.typmodin::regproc::text,
    'modifier output', t.typmodout::regproc::text,
    'analyze', t.typanalyze::regproc::text,
    'subscript', t.typsubscript::regproc::text)
from pg_type t
join scope s on s.oid = t.typnamespace
where (t.typtype = 'b' or (t.typtype = 'p' and not t.typisdefined))
  and not exists (select from pg_type e where e.typarray = t.oid)
  and (t.tableoid, t.oid) not in (select classid, objid from member)
