create extension postgres_fdw;
create server shop foreign data wrapper postgres_fdw;
create user mapping for public server shop options (user 'guest', password 'geheim');
create table others_own (id integer);
