create function touch() returns trigger language plpgsql as 'begin return new; end';

create table visit (id integer, year integer, primary key (id, year));
create table bill (id integer, year integer references bill, visit integer, primary key (year), unique (id, year));
alter table bill add foreign key (visit, year) references visit;
alter table visit add bill integer, add foreign key (bill, year) references bill (id, year);
insert into visit values (1, 2024);
create trigger touched before update on visit for each row execute function touch();
create table visit_25 (id integer not null, year integer not null, bill integer);
create trigger touched before update on visit_25 for each row execute function touch();

create table page (id integer not null, at date) partition by range (at);
create table page_24 partition of page for values from ('2024-01-01') to ('2025-01-01');
create trigger touched before update on page for each row execute function touch();
