create type status as enum ('a', 'b');
create table t (id integer primary key, s status, born date, at timestamp, seen timestamptz, said timestamp, narrow timestamptz(6));
insert into t values (1, 'a', '2020-01-01', '2020-01-01 10:00', '2020-01-01 10:00', '2020-01-01 10:00', '2020-01-01 10:00');
