create table person (id int, mood text default 'ok');
insert into person values (1, 'sad'), (2, 'ok'), (3, null);
create index person_mood_idx on person (mood);
