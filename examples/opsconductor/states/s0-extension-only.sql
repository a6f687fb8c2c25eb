-- Somebody has already created the extension, as a superuser should; there is no table.
create extension vector;
