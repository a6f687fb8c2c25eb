create extension vector;
create table t (
  long vector(3000), longer vector(5000), free vector, short vector(3), half halfvec(3), sparse sparsevec(3), bits bit(3));
