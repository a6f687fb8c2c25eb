create table tool (id integer generated always as identity, name text, note text);
create view tools as select id, name from tool;
security label for guard on table tool is 'open';
security label for guard on column tool.name is 'secret';
security label for guard on column tool.note is 'internal';
security label for guard on column tools.name is 'secret';
security label for guard on view tools is 'open';
