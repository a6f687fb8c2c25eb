-- A chat server, two releases on: threads of their own, no passwords, other indexes. Complete, not a
-- migration.
create extension "uuid-ossp";
create extension pgcrypto;
create extension unaccent;
create extension pg_trgm;

comment on extension "uuid-ossp" is 'Identifiers that sort by time';

create type presence as enum ('online', 'busy', 'away', 'do not disturb', 'offline');
create type room_kind as enum ('direct', 'group', 'channel', 'Ankündigung');
create type attachment_kind as enum ('image', 'video', 'audio', 'file');

create table "user" (
  id uuid primary key default uuid_generate_v1mc(),
  handle varchar(30) not null,
  "displayName" text not null,
  subject text,
  presence presence not null default 'offline',
  presence_changed timestamptz not null default now(),
  time_zone text not null default current_setting('TimeZone'),
  quiet_from time default '22:00',
  quiet_until time with time zone default '07:00+01',
  flags bit(8) not null default B'00000000',
  seen_tips bit varying default b'11'::bit varying,
  favourite_room bigint,
  devices macaddr[] not null default '{}',
  constraint "user handle" unique (handle) deferrable initially deferred,
  constraint user_handle_shape check (handle ~ '^[a-z][a-z0-9_.-]{1,29}$'),
  constraint user_quiet check ((quiet_from is null) = (quiet_until is null))
);
comment on table "user" is 'Somebody who chats';
comment on column "user"."displayName" is 'As others see it; camel case since the first client was written in it';
comment on column "user".subject is 'What the identity provider calls this user';
create unique index user_subject on "user" (subject) where subject is not null;
create index user_handle_lower on "user" (lower(handle) varchar_pattern_ops);
create index "user by displayName" on "user" using gist ("displayName" gist_trgm_ops (siglen = 64)) where presence <> 'offline';

create table room (
  id bigint primary key generated always as identity (start with 1 increment by 1 no maxvalue cache 50),
  kind room_kind not null default 'group'::room_kind,
  topic text,
  owner_id uuid not null references "user" (id) on update cascade on delete restrict,
  last_message_id bigint,
  retention interval default interval '30 days' not null,
  slow_mode interval,
  invite_code text unique default encode(gen_random_bytes(9), 'base64'),
  created_at timestamptz not null default now(),
  archived boolean not null default false,
  settings jsonb not null default '{}',
  constraint direct_has_no_topic check (kind <> 'direct' or topic is null)
);
alter table "user" add constraint user_favourite_room_fkey
  foreign key (favourite_room) references room (id) on delete set null deferrable initially deferred;
create index room_of_owner on room (owner_id, created_at desc) where not archived;
comment on index room_of_owner is 'Archived rooms are seldom looked for';

create table member (
  room_id bigint not null,
  user_id uuid not null,
  joined_at timestamptz not null default now(),
  muted_until timestamptz default '-infinity',
  last_read bigint,
  unread integer not null default 0,
  role text not null default 'member' check (role = any (array['owner', 'moderator', 'member', 'guest', 'bot'])),
  primary key (room_id, user_id),
  foreign key (room_id) references room on delete cascade,
  foreign key (user_id) references "user" on delete cascade
);
create index member_back on member (user_id) include (unread, last_read, muted_until) with (fillfactor = 85);

create table message (
  id bigserial primary key,
  room_id bigint not null references room on delete cascade,
  author_id uuid references "user" on delete set null,
  reply_to bigint references message on delete set null,
  sent_at timestamptz not null default statement_timestamp(),
  edited_at timestamptz,
  body text not null default '',
  body_words tsvector generated always as (to_tsvector('simple'::regconfig, body)) stored,
  mentions uuid[] not null default array[]::uuid[],
  meta jsonb not null default '{}'::jsonb,
  length integer generated always as (octet_length(body)) stored,
  constraint message_not_empty check (body <> '' or meta ? 'attachments'),
  pinned boolean not null default false,
  constraint message_length check (char_length(body) <= 8000)
);
alter table room add constraint room_last_message_fkey foreign key (last_message_id) references message (id)
  on delete set null;
create index message_in_room on message (room_id, id desc);
create index message_pinned on message (room_id) where pinned;
create index message_words on message using gin (body_words);
create index message_mentions on message using gin (mentions array_ops) where mentions <> '{}';
create index message_by_time on message using brin (sent_at timestamptz_minmax_multi_ops (values_per_range = 16))
  with (pages_per_range = 64, autosummarize = on);
comment on column message.reply_to is 'A thread is a chain of these';

create table reaction (
  message_id bigint references message on delete cascade,
  user_id uuid references "user" on delete cascade,
  emoji text,
  at timestamptz default now(),
  primary key (message_id, user_id, emoji)
);

create table attachment (
  id uuid default uuid_generate_v4() not null,
  message_id bigint not null,
  kind attachment_kind default 'file' not null,
  file_name text collate "und-x-icu",
  bytes bigint not null check (bytes > 0),
  checksum bytea not null,
  pixels point,
  alternative_text text default '' not null,
  preview_of uuid,
  constraint attachment_pkey primary key (id),
  constraint attachment_message_fkey foreign key (message_id) references message (id) on delete cascade not deferrable,
  constraint attachment_preview_of_fkey foreign key (preview_of) references attachment (id) on delete cascade,
  constraint attachment_checksum_length check (octet_length(checksum) = 32)
);
create unique index attachment_once_in_a_message on attachment (message_id, checksum);
create index attachment_by_prefix on attachment (file_name text_pattern_ops);

create table message_attachment_thumbnail_generation_request_for_clients (
  message_attachment_identifier_of_the_original_picture_in_full uuid references attachment (id),
  requested_by_client_with_this_very_long_descriptive_identity text,
  primary key (message_attachment_identifier_of_the_original_picture_in_full),
  unique (requested_by_client_with_this_very_long_descriptive_identity),
  check (requested_by_client_with_this_very_long_descriptive_identity <> '')
);
create index on message_attachment_thumbnail_generation_request_for_clients
  (requested_by_client_with_this_very_long_descriptive_identity, lower(requested_by_client_with_this_very_long_descriptive_identity));

create table "größte_anzunehmende_tabellen_mit_einem_so_langen_namen_äöü" (
  "spalte_mit_einem_namen_der_genau_dreiundsechzig_bytes_lang_ist_" integer default 63
);
comment on table "größte_anzunehmende_tabellen_mit_einem_so_langen_namen_äöü" is 'Names are counted in bytes: ä is two';

create function touch_room() returns trigger language plpgsql as $$
begin
  update room r
  set last_message_id = n.newest
  from (select room_id, max(id) as newest from fresh group by room_id) n
  where n.room_id = r.id;
  update member m
  set unread = m.unread + n.many
  from (select room_id, count(*)::integer as many from fresh group by room_id) n
  where n.room_id = m.room_id;
  return null;
end
$$;
comment on function touch_room() is 'Once for each statement';

create trigger message_touches_room after insert on message
  referencing new table as fresh
  for each statement execute function touch_room();

create function note_edit() returns trigger language plpgsql as $$
begin
  new.edited_at := now();
  return new;
end
$$;
create trigger "10 note edit" before update of body, meta on message
  for each row when (old.body is distinct from new.body and not new.meta ? 'silent')
  execute function note_edit();

create function refuse_shrinking() returns trigger language plpgsql as $$
begin
  if (select count(*) from gone) > (select count(*) from changed) then
    raise exception 'rows vanished';
  end if;
  return null;
end
$$;
create trigger member_compares after update on member
  referencing old table as gone new table as changed
  for each statement execute function refuse_shrinking();

create function owner_stays() returns trigger language plpgsql as $$
begin
  if not exists (select from member where room_id = old.room_id and role = 'owner') then
    raise exception 'room % would have no owner', old.room_id using hint = 'Make somebody else the owner first.';
  end if;
  return old;
end
$$;
create constraint trigger member_owner_stays after delete or update of role on member
  from room deferrable initially deferred
  for each row when (old.role = 'owner') execute function owner_stays();
alter table member disable trigger member_compares;
comment on trigger "10 note edit" on message is 'The number sorts it: triggers fire by name';

create function is_online(who uuid) returns boolean
  stable strict parallel safe cost 10
  language sql
  return exists (select 1 from "user" u where u.id = who and u.presence in ('online', 'busy', 'away'));

create function is_online(handle text) returns boolean language sql stable
  as 'select is_online(u.id) from "user" u where u.handle = $1';

create function is_online(variadic handles text[]) returns setof boolean language sql stable rows 5
  as 'select is_online(h) from unnest(handles) h';

create function room_members(in of_room bigint, out handle text, out since timestamptz, out role text, out online boolean)
  returns setof record
  language sql stable
as $$
  select u.handle, m.joined_at, m.role, is_online(u.id)
  from member m join "user" u on u.id = m.user_id
  where m.room_id = of_room
$$;

create procedure mark_read(of_user uuid, in_room bigint, up_to bigint default null)
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update member m
  set last_read = coalesce(up_to, (select r.last_message_id from room r where r.id = in_room)), unread = 0
  where m.user_id = of_user and m.room_id = in_room;
end
$$;

create view timeline as
  select
    m.id,
    m.room_id,
    coalesce(u."displayName", '(gone)') as author,
    m.body,
    m.pinned,
    m.sent_at,
    lag(m.sent_at) over same_room as before,
    m.sent_at - lag(m.sent_at) over same_room > interval '1 hour' as new_day,
    (select jsonb_object_agg(x.emoji, x.many)
      from (select r.emoji, count(*) as many from reaction r where r.message_id = m.id group by r.emoji) x) as reactions
  from message m
  left join "user" u on u.id = m.author_id
  window same_room as (partition by m.room_id order by m.id);

create view unread_room as
  select m.user_id, r.id, coalesce(r.topic, 'no topic') as topic, m.unread, t.author, t.body
  from member m
  join room r on r.id = m.room_id
  left join lateral (
    select author, body from timeline where timeline.id = r.last_message_id limit 1
  ) t on true
  where m.unread > 0 and not r.archived and (m.muted_until is null or m.muted_until < now())
  order by m.unread desc, r.id;
comment on column unread_room.unread is 'The red number';

create view thread as
  with recursive up (root, id, depth) as (
    select id, id, 0 from message where reply_to is null
    union all
    select u.root, m.id, u.depth + 1 from up u join message m on m.reply_to = u.id where u.depth < 100
  )
  select root, count(*) - 1 as replies, max(depth) as depth, max(id) as newest from up group by root;

create view directory as
  select 'user' as kind, id::text as id, handle as name from "user"
  union all
  select 'room', id::text, topic from room where not archived and topic is not null
  except
  select 'room', '0', 'lost';

create function rename_in_directory() returns trigger language plpgsql as $$
begin
  if new.kind = 'room' then
    update room set topic = new.name where id = new.id::bigint;
  end if;
  return new;
end
$$;
create trigger directory_update instead of update on directory
  for each row execute function rename_in_directory();
