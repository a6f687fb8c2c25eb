create domain score as int default 3 check (value > 0);
create table t (s score, c score[]);
create function f(score) returns score language sql as 'select $1';
