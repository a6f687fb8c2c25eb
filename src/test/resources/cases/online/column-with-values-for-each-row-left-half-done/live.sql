create table item (id integer primary key);
insert into item select generate_series(1, 100);
create sequence item_number_reconcile_sequence as integer;
grant usage on sequence item_number_reconcile_sequence to public;
alter table item add column number_reconcile_new integer, add column token_reconcile_new text;
alter table item alter column number_reconcile_new set default nextval('item_number_reconcile_sequence');
update item set number_reconcile_new = default where id <= 50;
alter table item add constraint item_number_reconcile_new_reconcile_not_null check (number_reconcile_new is not null) not valid;
analyze item;
