create domain age as int default 1 check (value > 0);
create domain old as age check (value > 60);
create table t (a age, b age[], c old default 61);
create index t_a on t (a);
create view v as select a from t;
insert into t values (5, '{6,7}', 61);
