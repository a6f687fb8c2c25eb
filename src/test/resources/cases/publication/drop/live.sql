create table one (id integer);
create publication shop for table one;
