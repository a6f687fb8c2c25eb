create table parcel (id integer not null, weight numeric not null);
create table letter () inherits (parcel);
create table telegram (weight numeric constraint telegram_weighed not null) inherits (parcel);
