create table tool (id bigint primary key, meta jsonb);
insert into tool values (2, '{"a": 1}');
