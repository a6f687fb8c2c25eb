select 'relation ' || r.label, jsonb_build_object('query', pg_get_viewdef(r.oid))
from relation r
where r.relkind in ('v', 'm')
