-- In a composite type the order of the attributes has a meaning: ROW(1, 2) depends on it.
select
  'type ' || t.oid::regtype,
  jsonb_build_object(
    'kind', 'composite',
    'owner', pg_get_userbyid(t.typowner),
    'attributes', (
      select
        string_agg(
          quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
            || case
              when a.attcollation <> b.typcollation
                then ' collate ' || a.attcollation::regcollation
              else ''
            end,
          ', ' order by a.attnum)
      from pg_attribute a
      join pg_type b on b.oid = a.atttypid
      where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped))
from relation r
join pg_type t on t.oid = r.reltype
where r.relkind = 'c'
