-- These belong to no schema. What initdb made has an object identifier below 16384.
select
  format('cast (%s as %s)', c.castsource::regtype, c.casttarget::regtype),
  jsonb_build_object(
    'function', nullif(c.castfunc, 0)::regprocedure::text,
    'context', c.castcontext,
    'method', c.castmethod)
from pg_cast c
where c.oid >= 16384 and (c.tableoid, c.oid) not in (select classid, objid from member)
union all
select
  format('transform for %s language %I', t.trftype::regtype, l.lanname),
  jsonb_build_object(
    'from sql', t.trffromsql::regproc::text,
    'to sql', t.trftosql::regproc::text)
from pg_transform t
join pg_language l on l.oid = t.trflang
where t.oid >= 16384 and (t.tableoid, t.oid) not in (select classid, objid from member)
union all
select
  'language ' || quote_ident(l.lanname),
  jsonb_build_object(
    'owner', pg_get_userbyid(l.lanowner),
    'trusted', l.lanpltrusted,
    'handler', nullif(l.lanplcallfoid, 0)::regprocedure::text,
    'inline', nullif(l.laninline, 0)::regprocedure::text,
    'validator', nullif(l.lanvalidator, 0)::regprocedure::text)
from pg_language l
where l.oid >= 16384 and (l.tableoid, l.oid) not in (select classid, objid from member)
union all
select
  'access method ' || quote_ident(m.amname),
  jsonb_build_object('type', m.amtype, 'handler', m.amhandler::regproc::text)
from pg_am m
where m.oid >= 16384 and (m.tableoid, m.oid) not in (select classid, objid from member)
