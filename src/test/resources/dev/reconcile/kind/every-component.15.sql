-- What came with PostgreSQL 15.
create table keyed_pair (id integer, other integer, primary key (id, other));
create table lodger (id integer, house integer, name text,
  constraint lodger_name_key unique nulls not distinct (name),
  constraint lodger_house_fkey foreign key (id, house) references keyed_pair (id, other)
    on delete set null (house));
create unique index lodger_house_idx on lodger (house) include (id) nulls not distinct
  where house > 0;
create unlogged sequence forgetful;
alter sequence person_no set unlogged;
alter sequence person_other_seq set unlogged;
create publication columns_of_it for table person (id, born), visit where (person_id > 3);
create publication rooms for tables in schema aside;
create subscription taken_twice connection 'host=there' publication one
  with (connect = false, two_phase, disable_on_error);
