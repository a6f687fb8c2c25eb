create schema audit;
create table audit.log (id bigserial primary key, what text);
create table tmp_one (id bigint primary key);
create view reads_tmp as select id from tmp_one;
create type old_state as enum ('a');
create table tool (id bigint primary key, name text);
create index tool_name_ccnew on tool (name);
alter table tool add constraint tool_tmp foreign key (id) references tmp_one;
