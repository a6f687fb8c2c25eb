create table t (id int not null, code int not null, constraint t_pkey primary key (id), constraint t_code_key unique (code));
create table item (t_id int references t (id), t_code int references t (code));
create table other (t_id int);
alter table other add constraint other_t foreign key (t_id) references t (id) on delete set null not valid;
insert into t values (1, 10);
insert into item values (1, 10);
