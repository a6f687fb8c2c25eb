create table tool (id integer, name text);
create view tmp_tool as select id from tool;
