select
  'trigger ' || quote_ident(t.tgname) || ' on ' || r.label,
  jsonb_build_object(
    'definition', pg_get_triggerdef(t.oid),
    'enabled', t.tgenabled,
    'of the parent', t.tgparentid <> 0)
from pg_trigger t
join relation r on r.oid = t.tgrelid
where not t.tgisinternal
