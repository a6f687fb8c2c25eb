create table country (code text primary key);
create table address (country text, constraint address_country check (country <> ''));
