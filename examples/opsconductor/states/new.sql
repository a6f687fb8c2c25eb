-- A database just created: no extension, no table.
select 'nothing to prepare' as state;
