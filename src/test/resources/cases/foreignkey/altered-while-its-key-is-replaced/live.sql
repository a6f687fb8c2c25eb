create table a (id integer primary key, code text constraint code_key unique);
create table b (code text constraint b_code references a (code));
