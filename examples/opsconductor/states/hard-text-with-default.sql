-- The text columns have defaults, which PostgreSQL cannot cast to an array by itself: the default
-- has to go before the type changes and come back after it. platform is NOT NULL on top of it.
create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text not null default 'linux',
  tags text default '',
  usage_count integer default 0
);

insert into tool (id, key, name, short_desc, platform, tags, usage_count) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', default, 'network, reachability', 12),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', default, default, 3),
  (3, 'df', 'Disk free', 'Show how full the disks are', 'linux,macos', 'disk', 9),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', 'windows', NULL, NULL),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', '', 'web', 0),
  (6, 'note', 'Note', 'Leave a note for the next shift', 'any', default, default);

select setval('tool_id_seq', (select max(id) from tool));
