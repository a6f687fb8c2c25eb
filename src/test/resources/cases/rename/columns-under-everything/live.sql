create table person (
  id bigint generated always as identity primary key,
  fname text not null,
  lname text,
  born date,
  full_name text generated always as (fname || ' ' || lname) stored,
  check (born > '1900-01-01' or fname = 'Methuselah')
);
create index person_lname_idx on person (lname) where born is not null;
create view adults as select fname, lname from person where born < '2000-01-01';
create view names as select fname from adults;
create function touched() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger person_touched before update of lname on person for each row when (old.lname is distinct from new.lname) execute function touched();
grant select (fname) on person to public;
comment on column person.fname is 'Given name';
insert into person (fname, lname, born) values ('Ada', 'Lovelace', '1915-12-10');
