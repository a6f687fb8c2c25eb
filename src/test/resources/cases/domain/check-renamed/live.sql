create domain score as int constraint low check (value > 0);
create table t (s score);
comment on constraint low on domain score is 'Kept';
