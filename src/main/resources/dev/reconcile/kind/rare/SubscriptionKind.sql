-- Subscriptions of this database, with options that are not default. Only who may read everything of
-- them is asked. No secret leaves the server.
select
  'pg_catalog.pg_subscription'::regclass::oid::bigint as address_class,
  s.oid::bigint as address_object,
  0 as address_member,
  s.subname as object_name,
  trim(regexp_replace(
    regexp_replace(
      regexp_replace(s.subconninfo, '^(postgres(?:ql)?://[^:/@]*):[^@/]*@', '\1@'),
      '([?&])(?:ssl)?password=[^&]*', '\1', 'g'),
    '(^|\s)(?:ssl)?password\s*=\s*(?:''(?:\\.|[^''\\])*''|\S+)', '\1', 'gi')) as connection,
  s.subpublications as publications,
  case when s.subslotname is null then 'none' else nullif(s.subslotname, s.subname) end as slot,
  coalesce(to_jsonb(s) ->> 'subtwophasestate', 'd') <> 'd' as two_phase,
  (select array_agg(o.name || '=' || o.value)
   from (values
     ('binary', (to_jsonb(s) ->> 'subbinary'), 'false'),
     ('streaming', case to_jsonb(s) ->> 'substream'
                     when 't' then 'on' when 'true' then 'on' when 'p' then 'parallel' else 'off' end, 'off'),
     ('synchronous_commit', s.subsynccommit, 'off'),
     ('disable_on_error', (to_jsonb(s) ->> 'subdisableonerr'), 'false'),
     ('password_required', (to_jsonb(s) ->> 'subpasswordrequired'), 'true'),
     ('run_as_owner', (to_jsonb(s) ->> 'subrunasowner'), 'false'),
     ('origin', (to_jsonb(s) ->> 'suborigin'), 'any'),
     ('failover', (to_jsonb(s) ->> 'subfailover'), 'false')) o (name, value, usual)
   where o.value <> o.usual) as options
from pg_catalog.pg_subscription s
join pg_catalog.pg_database d on d.oid = s.subdbid
where d.datname = current_database()
order by s.subname
