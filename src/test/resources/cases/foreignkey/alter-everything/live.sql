create table parent (a int, b int, primary key (a, b), unique (b, a));
create table child (a int, b int, c int,
  constraint f1 foreign key (a, b) references parent,
  constraint f2 foreign key (a, b) references parent on delete cascade,
  constraint f3 foreign key (a, b) references parent,
  constraint f4 foreign key (a, b) references parent on update cascade);
alter table child add constraint f5 foreign key (a, c) references parent not valid;
