create table parent (id bigint primary key);
insert into parent values (1), (2);
create table action (id bigint primary key, parent_id bigint, request text not null, name text not null);
insert into action values (1, 1, 'r1', 'read'), (2, 1, 'r1', 'read'), (3, 1, 'r1', 'write'), (4, 9, 'r2', 'read');
