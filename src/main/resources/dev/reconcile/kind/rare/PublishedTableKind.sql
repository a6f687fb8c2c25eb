-- Tables of publications. Before 15 there are no lists of columns and no filters: there, the name of
-- the missing column means the one beside, which is null.
select
  'pg_catalog.pg_publication_rel'::regclass::oid::bigint as address_class,
  r.oid::bigint as address_object,
  0 as address_member,
  'pg_catalog.pg_publication'::regclass::oid::bigint as subject_class,
  r.prpubid::bigint as subject_object,
  0 as subject_member,
  quote_ident(n.nspname) || '.' || quote_ident(c.relname) as object_name,
  quote_ident(n.nspname) || '.' || quote_ident(c.relname) as "table",
  (select array_agg(a.attname::text order by a.attnum)
   from jsonb_array_elements_text(
     case when jsonb_typeof(to_jsonb(r) -> 'prattrs') = 'array' then to_jsonb(r) -> 'prattrs' end) l
   join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = l::smallint) as columns,
  (select f.condition
   from (select null::pg_catalog.pg_node_tree as prqual) none,
        lateral (select pg_catalog.pg_get_expr(prqual, o.prrelid) as condition
                 from pg_catalog.pg_publication_rel o where o.oid = r.oid) f) as "where"
from pg_catalog.pg_publication_rel r
join pg_catalog.pg_class c on c.oid = r.prrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
order by r.prpubid, n.nspname, c.relname
