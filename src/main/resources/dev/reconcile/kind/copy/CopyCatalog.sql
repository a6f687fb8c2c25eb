-- No catalog keeps rows.
select 0 as address_class, 0 as address_object, 0 as address_member
where false
