create table workspace (id bigint primary key, owner text not null);
create table dataset (id bigint primary key, owner text not null);
insert into workspace values (1, 'ada'), (2, 'bob'), (3, 'ada');
insert into dataset values (1, 'ada'), (2, 'bob');
