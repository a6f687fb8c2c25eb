select
  'publication ' || quote_ident(p.pubname),
  jsonb_build_object(
    'owner', pg_get_userbyid(p.pubowner),
    'all tables', p.puballtables,
    'insert', p.pubinsert,
    'update', p.pubupdate,
    'delete', p.pubdelete,
    'truncate', p.pubtruncate,
    'as the root', p.pubviaroot,
    'generated columns', to_jsonb(p) ->> 'pubgencols')
from pg_publication p
union all
select
  'publication ' || quote_ident(p.pubname),
  jsonb_build_object('table ' || r.prrelid::regclass, 'listed')
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
union all
-- The view knows the columns and the row filter in every version that has them.
select
  'publication ' || quote_ident(t.pubname),
  jsonb_build_object(
    format('columns of %I.%I', t.schemaname, t.tablename),
      (
        select string_agg(name, ', ' order by name)
        from jsonb_array_elements_text(to_jsonb(t) -> 'attnames') as name
        where jsonb_typeof(to_jsonb(t) -> 'attnames') = 'array'),
    format('rows of %I.%I', t.schemaname, t.tablename), to_jsonb(t) ->> 'rowfilter')
from pg_publication_tables t
where t.schemaname in (select s.name from scope s)
