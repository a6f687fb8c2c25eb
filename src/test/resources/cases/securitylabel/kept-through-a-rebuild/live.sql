create table tool (id integer, name text);
create view tools as select id, name from tool;
create view names as select name from tools;
security label for guard on view names is 'kept';
security label for guard on view tools is 'kept, too';
security label for guard on column tools.name is 'even this';
create function one(integer) returns integer language sql as 'select 1';
security label for guard on function one(integer) is 'pure';
