select
  'trigger ' || quote_ident(t.tgname) || ' on ' || r.label,
  jsonb_build_object(
    'definition', pg_get_triggerdef(t.oid),
    'enabled', t.tgenabled,
    'of the parent', t.tgparentid <> 0)
from pg_trigger t
join relation r on r.oid = t.tgrelid
-- before 15, what came to a partition from its parent is internal
where (not t.tgisinternal
    or (t.tgparentid <> 0
      and not exists (select from pg_constraint k where k.oid = t.tgconstraint and k.contype <> 't')))
