-- A migration that stopped half way: platform is an array without its default, tags is still text,
-- and two of the five indexes are there. A NULL inside the array column is nobody's to change.
create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text[],
  tags text,
  usage_count integer default 0,
  updated_at timestamptz
);

create index tool_key_idx on tool (key);
create index tool_platform_gin on tool using gin (platform);

insert into tool (id, key, name, short_desc, platform, tags, usage_count, updated_at) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', '{linux,windows}', 'network', 41,
    '2024-03-01 08:00:00+00'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', '{linux}', 'network, path', 7,
    '2024-03-02 08:00:00+00'),
  (3, 'df', 'Disk free', 'Show how full the disks are', '{}', '', 0, '2024-03-03 08:00:00+00'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', NULL, NULL, NULL, NULL),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', '{linux,NULL}', 'web', 3,
    '2024-03-05 08:00:00+00'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '{any}', 'people', 1,
    '2024-03-06 08:00:00+00');

select setval('tool_id_seq', (select max(id) from tool));
