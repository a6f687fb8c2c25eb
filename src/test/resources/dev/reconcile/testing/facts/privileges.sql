-- No entry at all means the built-in rights, so they are written out: both say the same.
with guarded (object, kind, owner, entries) as (
  select 'relation ' || r.label, 'r'::"char", r.relowner, r.relacl
  from relation r
  where r.relkind in ('r', 'p', 'f', 'v', 'm')
  union all
  select 'sequence ' || r.label, 's', r.relowner, r.relacl
  from relation r
  where r.relkind = 'S'
  union all
  select 'column ' || r.label || '.' || quote_ident(a.attname), 'c', r.relowner, a.attacl
  from relation r
  join pg_attribute a on a.attrelid = r.oid and not a.attisdropped
  union all
  select 'schema ' || quote_ident(n.nspname), 'n', n.nspowner, n.nspacl
  from pg_namespace n
  join scope s on s.oid = n.oid
  union all
  select
    case p.prokind when 'a' then 'aggregate ' else 'function ' end || p.oid::regprocedure,
    'f', p.proowner, p.proacl
  from pg_proc p
  join scope s on s.oid = p.pronamespace
  where (p.tableoid, p.oid) not in (select classid, objid from member)
  union all
  select 'type ' || t.oid::regtype, 'T', t.typowner, t.typacl
  from pg_type t
  join scope s on s.oid = t.typnamespace
  left join pg_class c on c.oid = t.typrelid
  where (c.oid is null or c.relkind = 'c')
    and not exists (select from pg_type e where e.typarray = t.oid)
    and t.typtype <> 'm'
    and (t.tableoid, t.oid) not in (select classid, objid from member)
  union all
  select 'language ' || quote_ident(l.lanname), 'l', l.lanowner, l.lanacl
  from pg_language l
  union all
  select 'foreign data wrapper ' || quote_ident(w.fdwname), 'F', w.fdwowner, w.fdwacl
  from pg_foreign_data_wrapper w
  where (w.tableoid, w.oid) not in (select classid, objid from member)
  union all
  select 'server ' || quote_ident(s.srvname), 'S', s.srvowner, s.srvacl
  from pg_foreign_server s
  union all
  select 'database', 'd', d.datdba, d.datacl
  from pg_database d
  where d.datname = current_database()
)
select
  g.object,
  jsonb_build_object(
    format(
      'grant %s to %s',
      lower(e.privilege_type),
      case when e.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(e.grantee)) end),
    'by ' || quote_ident(pg_get_userbyid(e.grantor))
      || case when e.is_grantable then ' with grant option' else '' end)
from guarded g
cross join lateral aclexplode(coalesce(g.entries, acldefault(g.kind, g.owner))) e
union all
-- A type or a function that nobody may use any more has no line of its own above.
select g.object, jsonb_build_object('grants', 'none')
from guarded g
where cardinality(g.entries) = 0
