create table tool (id bigint primary key, first text, last text);
insert into tool values (1, 'Ada', 'Lovelace');
create table owner_name (tool_id bigint, owner text);
insert into owner_name values (1, 'Grace');
