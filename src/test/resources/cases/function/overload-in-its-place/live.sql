create function tenant() returns int language sql stable as 'select 1';
create table doc (id int default tenant(), body text);
create policy own on doc using (id = tenant());
create view own_doc as select id from doc where id = tenant();
create function docs() returns table (id int) language sql stable begin atomic select id from own_doc; end;
create view all_doc as select d.id from docs() d;
insert into doc values (1, 'x');
