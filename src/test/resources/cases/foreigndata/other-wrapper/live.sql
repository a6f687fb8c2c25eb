create foreign data wrapper old;
create foreign data wrapper new;
create server shop foreign data wrapper old options (host 'there');
create user mapping for public server shop options (name 'guest');
comment on server shop is 'Where the shop is';
