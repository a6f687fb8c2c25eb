create table owner (id serial primary key, name text);
create table "Großes Ding" (
  id int not null default 5, "Der Code" int not null default 7, owner_id int references owner,
  tag varchar(20), constraint "Ding pkey" primary key (id), constraint code_positive check ("Der Code" > 0));
comment on constraint "Ding pkey" on "Großes Ding" is 'key';
create unique index code_idx on "Großes Ding" (("Der Code" % 100000) desc, tag) include (owner_id) where "Der Code" > 5;
create index ding_of_owner on "Großes Ding" (owner_id, id);
comment on index code_idx is 'partial';
alter table "Großes Ding" add constraint tag_key unique ("Der Code", tag) deferrable;
create statistics ding_statistics on "Der Code", tag from "Großes Ding";
insert into owner (name) values ('ann');
insert into "Großes Ding" select g, g, 1, 't' || g from generate_series(1, 50) g;
create table item (id int primary key, ding_id int not null references "Großes Ding" on delete cascade);
insert into item select g, g from generate_series(1, 20) g;
create view dings as select id, "Der Code", tag from "Großes Ding" where "Der Code" > 0;
create view nexts as select "Der Code" + 1 as next from dings;
comment on view nexts is 'next ones';
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger ding_touch before update of "Der Code" on "Großes Ding" for each row when (new."Der Code" > old."Der Code") execute function touch();
create policy mine on "Großes Ding" using ("Der Code" > 3);
create publication news for table "Großes Ding" (id, "Der Code");
comment on column "Großes Ding"."Der Code" is 'the code';
analyze;
