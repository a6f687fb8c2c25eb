create table t (a int, b int, constraint t_a unique (a), constraint t_b unique (b) with (fillfactor = 50));
