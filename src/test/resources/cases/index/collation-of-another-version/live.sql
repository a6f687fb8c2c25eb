create collation german (provider = icu, locale = 'de-DE');
create collation french (provider = icu, locale = 'fr-FR');
create table t (word text collate german, mot text collate french);
create index t_word on t (word);
create index t_mot on t (mot);
update pg_collation set collversion = '1' where collname = 'german';
