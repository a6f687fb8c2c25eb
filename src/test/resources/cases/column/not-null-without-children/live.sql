create table parcel (id integer not null, weight numeric not null no inherit, kind text not null no inherit);
create table letter () inherits (parcel);
comment on constraint parcel_kind_not_null on parcel is 'Not of letters';
