-- Made by hand, or on a schema such as public: initdb has written thousands of others.
with commented as materialized (
  select *
  from pg_description d
  where (d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass)
    and (d.classoid, d.objoid) not in (select classid, objid from member)
)
select 'comment on ' || o.type || ' ' || o.identity, jsonb_build_object('text', d.description)
from commented d
cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
cross join lateral pg_identify_object_as_address(d.classoid, d.objoid, d.objsubid) a
where case
    when o.type in ('schema', 'trigger', 'rule', 'policy')
      then exists (select from scope s where s.name = a.object_names[1])
    when o.schema is not null
      then exists (select from scope s where quote_ident(s.name) = o.schema)
    else true
  end
union all
select 'comment on database', jsonb_build_object('text', s.description)
from pg_shdescription s
join pg_database d on d.oid = s.objoid and d.datname = current_database()
where s.classoid = 'pg_database'::regclass
