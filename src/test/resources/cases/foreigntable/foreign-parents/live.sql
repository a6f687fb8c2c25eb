create foreign data wrapper files;
create server here foreign data wrapper files;
create foreign table log (id int) server here options (name 'log');
create foreign table news (id int) server here;
create table news_kept (note text) inherits (news);
insert into news_kept values (1, 'x');
