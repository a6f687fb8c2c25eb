create table tool (id bigint primary key, meta jsonb);
insert into tool values (1, null), (2, '{"a": 1}'), (3, null);
