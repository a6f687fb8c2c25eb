create schema report;
create table tool (id integer primary key, name text, size integer, old text);
create view report.names as select name from tool;
create table report.visit (tool integer references tool);
create function report.shout(t tool) returns text language sql as 'select upper(t.name)';
