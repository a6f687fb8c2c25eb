create table person (id int primary key);
create table pet (id int, owner int constraint pet_owner references person);
create unlogged table job (id int primary key);
create unlogged table task (id int, job int constraint task_job references job);
