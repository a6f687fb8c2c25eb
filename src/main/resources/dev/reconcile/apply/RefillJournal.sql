-- Columns that were open after the last run, with the columns that have the old values, if both are there.
select r.project, r.schema, r.relation, r.name, r.kept
from reconcile.refill r
join pg_catalog.pg_namespace n on n.nspname = r.schema
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = r.relation
where exists (select from pg_catalog.pg_attribute a
              where a.attrelid = c.oid and a.attname = r.name and not a.attisdropped)
  and exists (select from pg_catalog.pg_attribute a
              where a.attrelid = c.oid and a.attname = r.kept and not a.attisdropped)
order by r.project, r.schema, r.relation, r.name
