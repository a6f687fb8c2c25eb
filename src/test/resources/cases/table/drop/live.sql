create table old (id serial primary key, kept_id int);
create table kept (id int primary key, old_id int references old, note text);
alter table old add foreign key (kept_id) references kept;
create view seen as select o.id, k.note from old o join kept k on k.id = o.kept_id;
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on old for each row execute function touch();
