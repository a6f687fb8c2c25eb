create table person (id int primary key, company_id int);
create table company (id int primary key, owner_id int references person);
alter table person add foreign key (company_id) references company;
