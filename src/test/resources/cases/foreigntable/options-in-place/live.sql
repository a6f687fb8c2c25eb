create foreign data wrapper bare;
create server shop foreign data wrapper bare;
create foreign table item (id integer) server shop options (table_name 'items', schema_name 'public');
