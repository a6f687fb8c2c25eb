-- meta is json: its text is kept as it was written, with blanks and keys that occur twice.
create extension vector;

create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text[] default '{}',
  tags text[] default '{}',
  meta json default '{}',
  embedding vector(128),
  usage_count integer default 0,
  updated_at timestamptz default now()
);

insert into tool (id, key, name, short_desc, meta) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', '{"timeout": 5, "count": 3}'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', '{"hops":30,   "hops":64}'),
  (3, 'df', 'Disk free', 'Show how full the disks are', '{}'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', NULL),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', '[1, "two", null]'),
  (6, 'note', 'Note', 'Leave a note for the next shift', default);

select setval('tool_id_seq', (select max(id) from tool));
