-- what fits an index today does not with embeddings of another model
create extension vector;
create table decided (e vector(3));
create index decided_e on decided using ivfflat (e vector_cosine_ops) with (lists = 1);
insert into decided values ('[1,2,3]');
create table undecided (e vector(3));
create index undecided_e on undecided using hnsw (e vector_ip_ops);
insert into undecided values ('[1,2,3]');
create table as_half (e vector(3));
create index as_half_e on as_half using hnsw (e vector_cosine_ops);
create table without (e vector(3));
create index without_e on without using hnsw (e vector_cosine_ops);
