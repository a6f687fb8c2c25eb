create table t (a text, b text, c text, d text collate "C", e varchar(5), f varchar(5));
create index t_a_idx on t (a);
alter table t alter b set storage external, alter c set compression pglz, alter d set statistics 10,
  alter e set storage external, alter f set compression pglz;
