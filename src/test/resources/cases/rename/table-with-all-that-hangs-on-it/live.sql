create table instrument (
  id bigserial primary key,
  title text not null unique,
  price numeric check (price > 0),
  parent_id bigint references instrument (id)
);
create index instrument_title_idx on instrument (lower(title));
create table usage (id bigint primary key, instrument_id bigint references instrument (id), note text);
create view dear as select id, title from instrument where price > 100;
create function count_all() returns bigint language sql begin atomic select count(*) from instrument; end;
comment on table instrument is 'What one plays';
insert into instrument (title, price) values ('violin', 1000), ('drum', 50);
insert into usage values (1, 1, 'concert');
