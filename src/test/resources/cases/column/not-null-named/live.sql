create table parcel (id integer not null, weight numeric);
create table crate (id integer not null, size text constraint sized not null);
