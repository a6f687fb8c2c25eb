create table kind (id integer primary key);
create table visit (id integer references kind, at date) partition by range (at);
create table visit_a partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_b (id integer, at date);
create function noting() returns trigger language plpgsql as 'begin return null; end';
create trigger visit_note after insert on visit for each row execute function noting();
