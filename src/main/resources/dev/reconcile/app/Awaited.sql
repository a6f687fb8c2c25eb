-- whether the role may read a relation, if there is one
select pg_catalog.has_schema_privilege(n.oid, 'usage')
       and pg_catalog.has_any_column_privilege(c.oid, 'select') as readable
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relname = ?
