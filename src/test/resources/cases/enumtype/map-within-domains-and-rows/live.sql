create type level as enum ('low', 'mid', 'high');
create domain grade as level;
create domain mark as grade;
create type score as (level level, grade grade, levels level[], number integer);
create type span as range (subtype = level);
create table sheet (level level default 'mid', grade grade, mark mark, levels level[], grades grade[], score score, span span);
insert into sheet values ('mid', 'mid', 'mid', '{low,mid,null}', '{mid}', row('mid', 'mid', '{high,mid}', 1), '[low,mid]'), ('low', 'low', 'low', '{}', null, null, null), (null, null, null, null, null, null, 'empty');
