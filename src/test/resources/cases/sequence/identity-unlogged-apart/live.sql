create table hit (id bigint generated always as identity, n int generated always as identity, m int generated always as identity);
alter sequence hit_n_seq set unlogged;
alter sequence hit_m_seq set unlogged;
create unlogged table cache (id int generated always as identity);
