create table item (id int4range not null, valid daterange not null);
insert into item values ('[1,2)', '[2024-01-01,2024-02-01)');
analyze item;
