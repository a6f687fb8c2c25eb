select 'schema ' || quote_ident(n.nspname), jsonb_build_object('owner', pg_get_userbyid(n.nspowner))
from pg_namespace n
join scope s on s.oid = n.oid
where (n.tableoid, n.oid) not in (select classid, objid from member)
