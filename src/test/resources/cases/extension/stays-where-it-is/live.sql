create schema app;
create extension xml2;
