create table ledger (id bigint, amount numeric);
revoke update, delete, truncate on ledger from current_user;
create table archive (id bigint);
revoke all on archive from current_user;
create function total() returns numeric language sql as 'select 1';
revoke all on function total() from public, current_user;
