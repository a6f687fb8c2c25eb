create type mood as enum ('sad', 'ok', 'happy');
create domain good_mood as mood check (value <> 'sad');
create type entry as (m mood, n int);
create table person (
  id int primary key, mood mood not null default 'ok', moods mood[], good good_mood, entry entry, entries entry[],
  shown text generated always as (case when mood = 'ok'::mood then 'x' end) stored,
  constraint person_mood_check check (mood <> 'happy' or id > 0));
create index person_mood on person (mood) where mood = 'ok';
create function worse(m mood default 'ok') returns setof mood language sql as 'select m';
create view sad as select id, mood from person where mood = 'ok';
create policy own on person for select using (mood = 'ok');
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on person for each row when (new.mood = 'ok') execute function touch();
insert into person values (1, 'sad', '{sad,ok,NULL,sad}', 'happy', row('ok', 1), array[row('happy', 2)::entry]), (2, 'happy', null, null, null, null);
grant usage on type mood to pg_monitor;
revoke usage on type mood from public;
comment on type mood is 'How one feels';
comment on column person.mood is 'Today';
grant select on sad to pg_monitor;
