create type shape as (a integer, b text);
create table t of shape;
insert into t values (1, 'kept');
