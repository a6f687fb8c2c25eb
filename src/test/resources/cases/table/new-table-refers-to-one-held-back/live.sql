create table old (id text, other int);
