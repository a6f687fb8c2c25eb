-- Three indexes have the right names and are the wrong ones: another column, another order, another
-- operator class. The old script looked at names only and was content.
create extension vector;

create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text[] default '{}',
  tags text[] default '{}',
  meta jsonb default '{}',
  embedding vector(128),
  usage_count integer default 0,
  updated_at timestamptz default now()
);

create index tool_key_idx on tool (key);
create index tool_tags_gin on tool using gin (platform);
create index tool_platform_gin on tool using gin (platform);
create index tool_updated_at_idx on tool (updated_at desc);
create index tool_embed_ivff on tool using ivfflat (embedding vector_l2_ops) with (lists = 10);

insert into tool (id, key, name, short_desc, platform, tags, updated_at) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', '{linux}', '{network}', '2024-03-01 08:00+00'),
  (2, 'traceroute', 'Traceroute', 'Show the way', '{linux}', '{network}', '2024-03-02 08:00+00'),
  (3, 'df', 'Disk free', 'Show how full the disks are', '{linux}', '{disk}', '2024-03-03 08:00+00'),
  (4, 'eventlog', 'Event log', 'Read the event log', '{windows}', '{}', '2024-03-04 08:00+00'),
  (5, 'http_get', 'HTTP GET', 'Fetch a page', NULL, '{web,timing}', '2024-03-05 08:00+00'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '{}', NULL, '2024-03-06 08:00+00');

select setval('tool_id_seq', (select max(id) from tool));
