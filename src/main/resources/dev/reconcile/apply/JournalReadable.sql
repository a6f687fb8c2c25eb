-- Whether the tables without which there is no journal are there for this role.
select count(*) = 3
       and bool_and(has_schema_privilege(n.oid, 'usage'))
       and bool_and(has_table_privilege(c.oid, 'select')) as readable
from pg_catalog.pg_namespace n
join pg_catalog.pg_class c on c.relnamespace = n.oid
where n.nspname = 'reconcile' and c.relname in ('run', 'step', 'definition')
