create table one (id integer);
create publication shop for table one;
comment on publication shop is 'All';
