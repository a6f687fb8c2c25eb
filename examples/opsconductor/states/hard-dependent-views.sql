-- Two views stand on the columns that change type, one upon the other, with comments and grants
-- that must still be there when the views have been rebuilt. Nobody described the views in YAML.
do $$
begin
  if not exists (select from pg_roles where rolname = 'opsconductor_reader') then
    create role opsconductor_reader;
  end if;
end
$$;

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
  (5, 'http_get', 'HTTP GET', 'Fetch a page and time it', NULL, 'web'),
  (6, 'note', 'Note', 'Leave a note for the next shift', '', NULL);

select setval('tool_id_seq', (select max(id) from tool));

create view tool_card with (security_barrier = true) as
  select id, key, upper(name) as title, platform, tags
  from tool
  where short_desc <> '';

comment on view tool_card is 'What the start page shows of a tool';
comment on column tool_card.title is 'The name in capitals';
grant select on tool_card to opsconductor_reader;

create view tool_card_on_platform as
  select c.key, c.title, c.tags
  from tool_card c
  where c.platform is not null;

comment on view tool_card_on_platform is 'The cards of tools that run somewhere';
grant select on tool_card_on_platform to opsconductor_reader with grant option;
grant select (key) on tool_card_on_platform to public;
