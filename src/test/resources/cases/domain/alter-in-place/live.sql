create domain score as int default 1 constraint low check (value > 0) constraint high check (value < 10);
create domain label as text not null;
create domain loose as int;
alter domain score add constraint now check (value > -9);
alter domain loose add constraint known check (value > 5) not valid;
create table t (s score, l label, x loose);
insert into t values (3, 'a', 7);
comment on constraint low on domain score is 'Old';
comment on domain score is 'Old';
