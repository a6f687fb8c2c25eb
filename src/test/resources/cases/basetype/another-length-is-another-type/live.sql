create schema app;
create type app.cents;
create function app.cents_in(cstring) returns app.cents language internal immutable strict as 'int8in';
create function app.cents_out(app.cents) returns cstring language internal immutable strict as 'int8out';
create function app.cents_recv(internal) returns app.cents language internal immutable strict as 'int8recv';
create function app.cents_send(app.cents) returns bytea language internal immutable strict as 'int8send';
create function app.cents_eq(app.cents, app.cents) returns boolean language internal immutable strict as 'int8eq';
create type app.cents (input = app.cents_in, output = app.cents_out, internallength = 8, passedbyvalue, alignment = double);
create table app.bill (total app.cents);
