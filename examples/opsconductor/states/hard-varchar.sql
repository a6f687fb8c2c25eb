-- platform and tags are varchar. The old script passed over them, because they are not exactly
-- text, yet gave them the array's default, and then failed at the first GIN index.
create extension vector;

create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform varchar(120) default '{}',
  tags varchar default '{}'
);

create index tool_key_idx on tool (key);

insert into tool (id, key, name, short_desc, platform, tags) values
  (1, 'ping', 'Ping', 'Ask whether a host answers', 'linux, windows', 'network, reachability'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host', 'linux', NULL),
  (3, 'df', 'Disk free', 'Show how full the disks are', '', 'disk'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host', 'windows', ''),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', NULL, 'web,timing'),
  (6, 'note', 'Note', 'Leave a note for the next shift', 'any', 'people');

select setval('tool_id_seq', (select max(id) from tool));
