-- The first table ever: no platform, no tags, no extension.
create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null
);

insert into tool (id, key, name, short_desc) values
  (1, 'ping', 'Ping', 'Ask whether a host answers'),
  (2, 'traceroute', 'Traceroute', 'Show the way to a host'),
  (3, 'df', 'Disk free', 'Show how full the disks are'),
  (4, 'eventlog', 'Event log', 'Read the event log of a host'),
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it'),
  (6, 'note', 'Note', 'Leave a note for the next shift');

select setval('tool_id_seq', (select max(id) from tool));
