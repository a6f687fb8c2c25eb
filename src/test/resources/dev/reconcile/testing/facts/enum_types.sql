select
  'type ' || t.oid::regtype,
  jsonb_build_object(
    'kind', 'enum',
    'owner', pg_get_userbyid(t.typowner),
    'labels', (
      select string_agg(quote_literal(l.enumlabel), ', ' order by l.enumsortorder)
      from pg_enum l
      where l.enumtypid = t.oid))
from pg_type t
join scope s on s.oid = t.typnamespace
where t.typtype = 'e' and (t.tableoid, t.oid) not in (select classid, objid from member)
