select
  format('text search parser %s.%I', s.name, p.prsname),
  jsonb_build_object(
    'start', p.prsstart::regproc::text,
    'token', p.prstoken::regproc::text,
    'end', p.prsend::regproc::text,
    'headline', nullif(p.prsheadline, 0)::regproc::text,
    'token types', p.prslextype::regproc::text)
from pg_ts_parser p
join scope s on s.oid = p.prsnamespace
where (p.tableoid, p.oid) not in (select classid, objid from member)
union all
select
  format('text search template %s.%I', s.name, t.tmplname),
  jsonb_build_object(
    'initialize', nullif(t.tmplinit, 0)::regproc::text,
    'lexize', t.tmpllexize::regproc::text)
from pg_ts_template t
join scope s on s.oid = t.tmplnamespace
where (t.tableoid, t.oid) not in (select classid, objid from member)
union all
select
  format('text search dictionary %s.%I', s.name, d.dictname),
  jsonb_build_object(
    'owner', pg_get_userbyid(d.dictowner),
    'template', (
      select format('%s.%I', t.tmplnamespace::regnamespace, t.tmplname)
      from pg_ts_template t
      where t.oid = d.dicttemplate),
    'options', d.dictinitoption)
from pg_ts_dict d
join scope s on s.oid = d.dictnamespace
where (d.tableoid, d.oid) not in (select classid, objid from member)
union all
select
  format('text search configuration %s.%I', s.name, c.cfgname),
  jsonb_build_object(
    'owner', pg_get_userbyid(c.cfgowner),
    'parser', (
      select format('%s.%I', p.prsnamespace::regnamespace, p.prsname)
      from pg_ts_parser p
      where p.oid = c.cfgparser))
from pg_ts_config c
join scope s on s.oid = c.cfgnamespace
where (c.tableoid, c.oid) not in (select classid, objid from member)
union all
select
  format('text search configuration %s.%I', s.name, c.cfgname),
  jsonb_build_object(
    'token ' || (
      select t.alias from ts_token_type(c.cfgparser) t where t.tokid = m.maptokentype),
    string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno))
from pg_ts_config c
join scope s on s.oid = c.cfgnamespace
join pg_ts_config_map m on m.mapcfg = c.oid
where (c.tableoid, c.oid) not in (select classid, objid from member)
group by s.name, c.cfgname, c.cfgparser, m.maptokentype
