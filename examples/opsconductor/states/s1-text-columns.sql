-- The oldest table in service: platform and tags are one text each, written by hand over the years.
create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text,
  tags text
);

insert into tool (id, key, name, short_desc, platform, tags) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', 'linux, windows', 'network, reachability'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', 'linux', 'network'),
  (3, 'df', 'Disk free', 'Show how full the disks are', 'linux,macos', 'disk'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', 'windows', ''),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', NULL, 'network, web, timing'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '', NULL),
  (9, 'psql', 'SQL shell', 'Run a statement in a database', 'linux, ', 'sql');

select setval('tool_id_seq', (select max(id) from tool));
