-- An audit trail: one generic trigger, JSON of what was and what is, hash chain, XML for the auditors.
create extension pgcrypto with schema public version '1.3';
create extension hstore;

create schema audit;
create schema app;
comment on schema audit is 'Nobody changes anything in here by hand';

create type audit.operation as enum ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE');
create type audit."severity level" as enum ('low', 'High', 'critical!');

create sequence audit.chain as bigint minvalue 0 start 0 no maxvalue no cycle cache 1;

create function audit.digest_of(previous bytea, payload jsonb, at timestamptz) returns bytea
language sql immutable parallel safe
set timezone to 'UTC'
as $$
  select public.digest(coalesce(previous, '\x'::bytea) || convert_to(payload::text, 'UTF8'), 'sha256')
$$;

create table audit.event (
  sequence_number bigint not null default nextval('audit.chain'::regclass),
  at timestamptz not null default clock_timestamp(),
  transaction_id xid8 not null default pg_current_xact_id(),
  database_user name not null default session_user,
  application text default current_setting('application_name', true),
  client inet default inet_client_addr(),
  network cidr,
  backend integer default pg_backend_pid(),
  relation regclass,
  relation_name text not null,
  operation audit.operation not null,
  severity audit."severity level" default 'low',
  before jsonb,
  after jsonb,
  changed hstore,
  changed_keys text[] generated always as (akeys(changed)) stored,
  query text,
  wal pg_lsn default pg_current_wal_insert_lsn(),
  snapshot pg_snapshot,
  previous_digest bytea,
  digest bytea not null,
  document xml,
  constraint event_pk primary key (sequence_number),
  constraint event_has_something check (
    case operation
      when 'INSERT' then before is null and after is not null
      when 'UPDATE' then before is not null and after is not null
      when 'DELETE' then before is not null and after is null
      else before is null and after is null
    end
  ),
  constraint event_digest_length check (length(digest) = 32 and (previous_digest is null or length(previous_digest) = 32))
);
alter sequence audit.chain owned by audit.event.sequence_number;
comment on table audit.event is 'One row for each row that was changed, never updated, never deleted';
comment on column audit.event.query is 'As the client sent it; may be long; may be '' empty ''';

create index event_by_relation on audit.event (relation_name, at desc) include (operation);
create index event_at_brin on audit.event using brin (at) with (pages_per_range = 16, autosummarize = true);
create index event_before_gin on audit.event using gin (before jsonb_path_ops) where before is not null;
create index event_after_gin on audit.event using gin (after jsonb_ops);
create index event_changed_gist on audit.event using gist (changed gist_hstore_ops (siglen = 64));
create index event_client on audit.event using gist (client inet_ops);
create index event_client_spgist on audit.event using spgist (network);
create index event_keys on audit.event using gin (changed_keys);
create index event_name_hash on audit.event using hash (database_user) with (fillfactor = 90);
create unique index event_digest_once on audit.event (encode(digest, 'hex'));
create index "event: who, when (UTC)" on audit.event (database_user, (at at time zone 'UTC'));
comment on index audit."event: who, when (UTC)" is 'Colons, commas and parentheses in a name are allowed';

create table audit.watched (
  relation text primary key,
  key_columns text[] not null default '{id}',
  ignored_columns text[] not null default array['updated_at', 'search']::text[],
  since date default current_date check (since > date '2000-01-01'),
  keep interval year to month default '10-0'
);

create table audit.erasure (
  id uuid primary key default gen_random_uuid(),
  from_number bigint not null,
  to_number bigint not null,
  numbers int8range generated always as (int8range(from_number, to_number, '[]')) stored,
  reason text not null check (length(trim(reason)) >= 10),
  approved_by text[] not null,
  at timestamptz not null default now(),
  foreign key (from_number) references audit.event (sequence_number),
  foreign key (to_number) references audit.event,
  check (from_number <= to_number),
  check (cardinality(approved_by) >= 2 and array_position(approved_by, null) is null)
);
create index on audit.erasure using gist (numbers);
create index on audit.erasure (at);
create index on audit.erasure (at desc);

create table app.person (
  id integer generated always as identity primary key,
  full_name text not null,
  email text unique,
  salary money default 0::money,
  photo oid,
  updated_at timestamptz default now()
);
comment on column app.person.photo is 'A large object';

create table app.document (
  id integer generated always as identity primary key,
  owner_id integer references app.person on delete restrict,
  title text not null,
  body xml,
  kind regtype default 'text'::regtype,
  handler regproc default 'now'::regproc,
  rule jsonpath default '$.a[*] ? (@ > 1)'::jsonpath,
  words tsquery default 'draft & !final'::tsquery,
  updated_at timestamptz default now()
);

create function audit.changes(before jsonb, after jsonb, ignored text[] default '{}') returns hstore
language sql immutable
as $$
  select coalesce(hstore(array_agg(a.key), array_agg(a.value)), '')
  from jsonb_each_text(after) a
  where not a.key = any (ignored) and a.value is distinct from before ->> a.key
$$;
comment on function audit.changes is 'The new values of what has changed';

create function audit.record() returns trigger
language plpgsql
security definer
set search_path to pg_catalog, public, audit
as $record$
declare
  was jsonb;
  is_now jsonb;
  ignored text[] := coalesce((select ignored_columns from audit.watched where relation = tg_relid::regclass::text), '{}');
  last_digest bytea := (select digest from audit.event order by sequence_number desc limit 1);
begin
  if tg_op in ('UPDATE', 'DELETE') then
    was := to_jsonb(old);
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    is_now := to_jsonb(new);
  end if;
  insert into audit.event (relation, relation_name, operation, before, after, changed, query, previous_digest, digest)
  values (
    tg_relid, tg_table_schema || '.' || tg_table_name, tg_op::audit.operation, was, is_now,
    audit.changes(was, is_now, ignored), current_query(), last_digest,
    audit.digest_of(last_digest, coalesce(is_now, was), clock_timestamp()));
  return coalesce(new, old);
end;
$record$;

create function audit.record_statement() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into audit.event (relation_name, operation, severity, digest)
  values (tg_argv[0], tg_op::audit.operation, tg_argv[1]::audit."severity level", public.digest(tg_argv[0], 'sha256'));
  return null;
end
$$;

create trigger audit_row after insert or delete or update on app.person
  for each row execute function audit.record();
create trigger audit_truncate after truncate on app.person
  for each statement execute function audit.record_statement('app.person', 'critical!');
create trigger audit_row after insert or delete or update of owner_id, title, body on app.document
  for each row execute function audit.record();
create trigger audit_title after update on app.document
  for each row
  when (old.title is distinct from new.title or (old.*) is distinct from (new.*))
  execute function audit.record();
alter table app.document disable trigger audit_title;
comment on trigger audit_row on app.document is 'The same name as on app.person, on purpose';

create function audit.immutable() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', message = 'the audit trail is only ever added to';
end
$$;
create trigger never_changed before update or delete on audit.event
  for each row execute function audit.immutable();
create trigger never_emptied before truncate on audit.event
  for each statement execute function audit.immutable();
alter table audit.event enable always trigger never_changed;

create function audit.history(of regclass, key text) returns setof audit.event
language sql stable strict
as $$
  select * from audit.event e
  where e.relation = of and key in (e.before ->> 'id', e.after ->> 'id')
  order by e.sequence_number
$$;

create function audit.history(of app.person) returns setof audit.event
language sql stable
begin atomic
  select * from audit.history('app.person'::regclass, (of).id::text);
end;

create procedure audit.verify(inout broken bigint default null)
language plpgsql
as $$
begin
  select min(e.sequence_number) into broken
  from (
    select sequence_number, previous_digest, lag(digest) over (order by sequence_number) as expected
    from audit.event
  ) e
  where e.previous_digest is distinct from e.expected;
end
$$;

create view audit.recent as
select
  sequence_number as "#",
  to_char(at, 'YYYY-MM-DD HH24:MI:SS') as "When",
  database_user as "Who",
  relation_name || ' ' || lower(operation::text) as "What",
  changed - array['updated_at'] as "Changes"
from audit.event
where at > now() - interval '7 days' and operation <> 'TRUNCATE'::audit.operation
order by 1 desc
limit 1000;
comment on view audit.recent is 'For people';
comment on column audit.recent."#" is 'The number in the chain';

create view audit.broken_link with (security_barrier = true, security_invoker = false) as
select chain.sequence_number, chain.at
from (
  select e.*, lag(e.digest) over (order by e.sequence_number) as expected
  from audit.event e
) chain
where chain.previous_digest is distinct from chain.expected;

create view audit.by_hour as
select date_trunc('hour', at) as hour, operation, count(*) as events, count(distinct database_user) as users,
  percentile_cont(0.5) within group (order by length(query)) as typical_query
from audit.event
group by cube (date_trunc('hour', at), operation)
having count(*) > 0;

create view audit.for_auditors as
select xmlelement(name events, xmlagg(
  xmlelement(name event, xmlattributes(e.sequence_number as number, e.at as at), xmlforest(e.operation, e.before, e.after))
  order by e.sequence_number)) as document
from audit.event e;

create view audit.field (sequence_number, field, old, new) as
select e.sequence_number, f.key, e.before ->> f.key, f.value
from audit.event e, lateral each(e.changed) as f (key, value)
where e.operation = 'UPDATE';
