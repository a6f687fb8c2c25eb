-- Another table named tool lives in another schema, with index names of its own that are the same.
-- It is already right there, which made the old script believe that all was done.
create extension vector;
create schema archive;

create table archive.tool (
  id bigint primary key,
  key text unique not null,
  platform text[] default '{}',
  tags text[] default '{}',
  embedding vector(128),
  archived_at timestamptz default now()
);

create index tool_key_idx on archive.tool (key);
create index tool_tags_gin on archive.tool using gin (tags);
create index tool_platform_gin on archive.tool using gin (platform);
create index tool_updated_at_idx on archive.tool (archived_at);

insert into archive.tool (id, key, platform, tags, archived_at) values
  (101, 'telnet', '{linux,windows}', '{network}', '2020-01-01 00:00:00+00'),
  (102, 'finger', NULL, '{}', '2020-01-02 00:00:00+00');

create table public.tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text,
  tags text
);

insert into public.tool (id, key, name, short_desc, platform, tags) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', 'linux, windows', 'network, reachability'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', 'linux', 'network'),
  (3, 'df', 'Disk free', 'Show how full the disks are', 'linux,macos', 'disk'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', 'windows', ''),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', NULL, 'web'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '', NULL);

select setval('public.tool_id_seq', (select max(id) from public.tool));
