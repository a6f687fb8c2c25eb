create sequence fresh;
create sequence used;
select nextval('used') from generate_series(1, 150);
create sequence narrow start 50000;
