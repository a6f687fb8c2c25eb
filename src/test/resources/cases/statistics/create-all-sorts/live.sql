create table place (id integer, city text, zip text, "Top Country" text);
