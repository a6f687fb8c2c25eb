-- Whether there is a journal, for whomever.
select exists (
  select from pg_catalog.pg_namespace n
  join pg_catalog.pg_class c on c.relnamespace = n.oid
  where n.nspname = 'reconcile' and c.relname = 'definition') as there
