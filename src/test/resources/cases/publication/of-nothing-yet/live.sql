create table one (id integer);
create publication quiet for table one with (publish = '');
create publication hushed for table one;
create publication loud for table one;
