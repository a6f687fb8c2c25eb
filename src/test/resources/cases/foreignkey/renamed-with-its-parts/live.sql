create table parent (id int primary key);
create table m (id int, parent_id int, constraint m_parent foreign key (parent_id) references parent) partition by range (id);
create table m1 partition of m for values from (0) to (10);
create table m2 (id int, parent_id int, constraint own foreign key (parent_id) references parent);
alter table m attach partition m2 for values from (10) to (20);
create table m3 partition of m for values from (20) to (30) partition by range (id);
create table m31 partition of m3 for values from (20) to (25);
comment on constraint m_parent on m1 is 'part';
