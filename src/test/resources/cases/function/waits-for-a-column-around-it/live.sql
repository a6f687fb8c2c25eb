create function f() returns text language sql as $$ select 'x' $$;
create table t (c text default f());
insert into t default values;
