create domain kind as text check (value in ('created', 'deleted'));
create table event (kind kind not null default 'created', kinds kind[]);
create index event_kind on event (kind);
create view v as select kind from event;
create function label(kind) returns text language sql return $1::text;
insert into event values ('deleted', '{created,deleted}');
