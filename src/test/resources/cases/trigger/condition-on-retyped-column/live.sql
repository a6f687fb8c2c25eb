create table issue (id bigint primary key, state smallint not null, title varchar(80));
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
