with family (oid, owner, label) as (
  select f.oid, f.opfowner, format('operator family %s.%I using %I', s.name, f.opfname, m.amname)
  from pg_opfamily f
  join scope s on s.oid = f.opfnamespace
  join pg_am m on m.oid = f.opfmethod
  where (f.tableoid, f.oid) not in (select classid, objid from member)
)
select f.label, jsonb_build_object('owner', pg_get_userbyid(f.owner))
from family f
union all
select
  f.label,
  jsonb_build_object(
    format('operator %s', o.amopstrategy) || ' '
      || array[o.amoplefttype, o.amoprighttype]::regtype[]::text,
    o.amopopr::regoperator || ' for '
      || case
        when o.amoppurpose = 's' then 'search'
        else 'order by ' || (
          select format('%s.%I', b.opfnamespace::regnamespace, b.opfname)
          from pg_opfamily b
          where b.oid = o.amopsortfamily)
      end)
from family f
join pg_amop o on o.amopfamily = f.oid
union all
select
  f.label,
  jsonb_build_object(
    format('function %s', p.amprocnum) || ' '
      || array[p.amproclefttype, p.amprocrighttype]::regtype[]::text,
    p.amproc::regprocedure::text)
from family f
join pg_amproc p on p.amprocfamily = f.oid
union all
select
  format('operator class %s.%I using %I', s.name, c.opcname, m.amname),
  jsonb_build_object(
    'owner', pg_get_userbyid(c.opcowner),
    'family', (
      select format('%s.%I', b.opfnamespace::regnamespace, b.opfname)
      from pg_opfamily b
      where b.oid = c.opcfamily),
    'type', c.opcintype::regtype::text,
    'default', c.opcdefault,
    'stored type', nullif(c.opckeytype, 0)::regtype::text)
from pg_opclass c
join scope s on s.oid = c.opcnamespace
join pg_am m on m.oid = c.opcmethod
where (c.tableoid, c.oid) not in (select classid, objid from member)
