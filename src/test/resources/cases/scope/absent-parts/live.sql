create table tool (
  id bigint primary key, name text, legacy_flag boolean default false,
  constraint tool_name_check check (name <> ''));
create index tool_name_idx on tool (name);
create index tool_kept_idx on tool (name, id);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger tool_touch before update on tool for each row execute function touch();
insert into tool values (1, 'ping', true);
