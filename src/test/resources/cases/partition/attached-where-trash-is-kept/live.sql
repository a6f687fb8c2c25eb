create table item (id bigint not null, code text) partition by range (id);
create table item_next (id bigint not null, code text, note text);
insert into item_next values (1000, 'x', 'y');
