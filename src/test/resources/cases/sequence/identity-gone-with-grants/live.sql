create table ticket (id bigint generated always as identity, seat int generated always as identity, row int generated always as identity);
grant usage on sequence ticket_id_seq, ticket_seat_seq, ticket_row_seq to pg_monitor;
comment on sequence ticket_id_seq is 'One';
comment on sequence ticket_seat_seq is 'Two';
comment on sequence ticket_row_seq is 'Three';
