-- updated_at knows no time zone; the application has always written UTC. An index stands on it.
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
  updated_at timestamp default now()
);

create index tool_updated_at_idx on tool (updated_at);

insert into tool (id, key, name, short_desc, updated_at) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', '2024-03-01 08:00:00'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', '2024-03-31 02:30:00'),
  (3, 'df', 'Disk free', 'Show how full the disks are', '2024-10-27 02:30:00.123456'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', NULL),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', '1999-12-31 23:59:59'),
  (6, 'note', 'Note', 'Leave a note for the next shift', 'infinity');

select setval('tool_id_seq', (select max(id) from tool));
