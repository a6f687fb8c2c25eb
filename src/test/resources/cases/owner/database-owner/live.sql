create table kept (id integer);
create table given (id integer);
alter table given owner to pg_database_owner;
