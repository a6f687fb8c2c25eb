-- Text search dictionaries. PostgreSQL keeps the options as a text of the form
-- name = 'value', other = 'it''s', where a value that has backslashes is an E'' constant.
select
  'pg_catalog.pg_ts_dict'::regclass::oid::bigint as address_class,
  d.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  d.dictname as object_name,
  case when tn.nspname = 'pg_catalog' then '' else quote_ident(tn.nspname) || '.' end
    || quote_ident(t.tmplname) as template,
  (select array_agg(
     case when o[1] ~ '^"' then replace(substr(o[1], 2, length(o[1]) - 2), '""', '"') else o[1] end
     || '=' ||
     case
       when o[2] ~ '^E''' then
         replace(replace(substr(o[2], 3, length(o[2]) - 3), '''''', ''''), '\\', '\')
       when o[2] ~ '^''' then replace(substr(o[2], 2, length(o[2]) - 2), '''''', '''')
       else o[2]
     end)
   from regexp_matches(
     d.dictinitoption, '("(?:[^"]|"")+"|\w+) = (E?''(?:[^'']|'''')*''|[^,]+)', 'g') o) as options
from pg_catalog.pg_ts_dict d
join pg_catalog.pg_namespace n on n.oid = d.dictnamespace
join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
join pg_catalog.pg_namespace tn on tn.oid = t.tmplnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_ts_dict'::regclass and e.objid = d.oid and e.deptype = 'e')
order by n.nspname, d.dictname
