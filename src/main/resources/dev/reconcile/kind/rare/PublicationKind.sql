-- Publications. Their schemas have a catalog of their own since 15 (oid 6237), which only pg_depend
-- can be asked for in any version.
select
  'pg_catalog.pg_publication'::regclass::oid::bigint as address_class,
  p.oid::bigint as address_object,
  0 as address_member,
  p.pubname as object_name,
  p.puballtables as all_tables,
  (select array_agg(quote_ident(n.nspname))
   from pg_catalog.pg_depend d
   join pg_catalog.pg_depend s
     on s.classid = d.classid and s.objid = d.objid and s.refclassid = 'pg_catalog.pg_namespace'::regclass
   join pg_catalog.pg_namespace n on n.oid = s.refobjid
   where d.classid = 6237
     and d.refclassid = 'pg_catalog.pg_publication'::regclass and d.refobjid = p.oid) as schemas,
  case when not (p.pubinsert and p.pubupdate and p.pubdelete and p.pubtruncate) then
    array_remove(array[
      case when not (p.pubinsert or p.pubupdate or p.pubdelete or p.pubtruncate) then 'nothing' end,
      case when p.pubinsert then 'insert' end,
      case when p.pubupdate then 'update' end,
      case when p.pubdelete then 'delete' end,
      case when p.pubtruncate then 'truncate' end], null)
  end as publish,
  p.pubviaroot as via_root,
  case to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' else 'none' end as generated_columns
from pg_catalog.pg_publication p
where true
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_publication'::regclass and e.objid = p.oid and e.deptype = 'e')
order by p.pubname
