-- The embeddings came from another model, three times as long, and an index stands on them. Rows 1
-- to 3 hold such vectors; the others hold none.
create extension vector;

create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text[] default '{}',
  tags text[] default '{}',
  meta jsonb default '{}',
  embedding vector(384),
  usage_count integer default 0,
  updated_at timestamptz default now()
);

create index tool_key_idx on tool (key);
create index tool_tags_gin on tool using gin (tags);
create index tool_platform_gin on tool using gin (platform);
create index tool_updated_at_idx on tool (updated_at);

insert into tool (id, key, name, short_desc, platform, updated_at) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', '{linux,windows}', '2024-03-01 08:00:00+00'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', '{linux}', '2024-03-02 08:00:00+00'),
  (3, 'df', 'Disk free', 'Show how full the disks are', '{linux}', '2024-03-03 08:00:00+00'),
  (4, 'eventlog', 'Event log', 'Read the event log', '{windows}', '2024-03-04 08:00:00+00'),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', NULL, '2024-03-05 08:00:00+00'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '{}', '2024-03-06 08:00:00+00');

update tool set embedding = array_fill(id::real, array[384])::vector where id <= 3;

create index tool_embed_ivff on tool using ivfflat (embedding vector_cosine_ops) with (lists = 100);

select setval('tool_id_seq', (select max(id) from tool));
